import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../repository/house.js';

/** One report of oxlint: what it says, and where; lines and columns from 1. */
export interface OxlintReport {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

interface Output {
  diagnostics: { message: string; code: string; filename: string; labels: { span: { offset: number; length: number } }[] }[];
}

const program = path.join(root, 'tests/oxlint/node_modules/oxlint/bin/oxlint');

/** Runs oxlint in a folder. */
export function oxlint(folder: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** What oxlint reports in a folder. Offsets count bytes. */
export function reportsIn(folder: string): OxlintReport[] {
  const { stdout, stderr } = oxlint(folder, '--format', 'json', '.');
  if (!stdout.startsWith('{')) throw new Error(stdout + stderr);
  return (JSON.parse(stdout) as Output).diagnostics.map(({ message, code, filename, labels }) => ({
    rule: /^lost-update\((.*)\)$/.exec(code)?.[1] ?? code,
    file: filename.split(path.sep).join('/'),
    message,
    offset: labels[0]?.span.offset ?? 0,
    length: labels[0]?.span.length ?? 0,
  }));
}
