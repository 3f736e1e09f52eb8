/** Runs programs, and what the rules' own suggestions make of them, on real stores. */

import { createRequire } from 'node:module';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { expect } from 'vitest';

import { lint, type Suggestion } from '../../repairs/suggestions.js';

/** A faulty program and how to tell what it lost. */
export interface Program {
  readonly client: string;
  readonly fault: string;
  /** exports `act(writer)`, called by all writers at once */
  readonly code: string;
  /** copies of the program, each with a connection of its own; one where the client is a single object */
  readonly instances?: number;
  readonly writers?: number;
  /** how many of the writers are found in the store, by the title of the repair where that stores differently; for gates: how many were refused */
  readonly kept: (run: Run) => Promise<number> | number;
  /** empties the store */
  readonly reset: () => Promise<void>;
  /** all that is stored, for the comparison of equivalent repairs */
  readonly snapshot?: () => Promise<unknown>;
  readonly settings?: Record<string, unknown>;
  /** the rule that mends it; one of the key-value rules if none is named */
  readonly rule?: string;
}

/** What a run gave. */
export interface Run {
  /** what the calls of `act` resolved to */
  readonly answers: readonly unknown[];
  /** title of the repair, or nothing for the program as it is */
  readonly title: string | undefined;
}

interface Instance {
  act(writer: number): Promise<unknown>;
  close?(): Promise<unknown> | void;
}

const nativeImport = createRequire(import.meta.url)('./load.cjs') as (url: string) => Promise<Instance>;

let written = 0;

/** Loads copies of a program. It finds the packages that the test that runs it has. */
export async function load(code: string, copies: number): Promise<Instance[]> {
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 } });
  const scratch = path.join(path.dirname(expect.getState().testPath ?? import.meta.filename), '.programs');
  await mkdir(scratch, { recursive: true });
  const file = path.join(scratch, `${process.pid}-${++written}.mjs`);
  await writeFile(file, outputText);
  const url = pathToFileURL(file).href;
  const instances = await Promise.all(Array.from({ length: copies }, (_, copy) => nativeImport(`${url}?copy=${copy}`)));
  await rm(file);
  return instances;
}

/** Lets all writers act at once, and counts what is kept of them. */
export async function race(program: Program, code: string, title: string | undefined): Promise<number> {
  const writers = program.writers ?? 20;
  const copies = isWithinProcess(title) ? 1 : (program.instances ?? 1);
  await program.reset();
  const instances = await load(code, copies);
  try {
    const acts = Array.from({ length: writers }, (_, writer) => instances[writer % copies]?.act(writer));
    // All must have ended before the next run begins, also those that go on after another one failed.
    const ended = await Promise.allSettled(acts);
    // As it is, a program may also fail, since it reads what another is just writing. A repaired one must not.
    const failed = title === undefined ? undefined : ended.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
    const answers = ended.map((each) => (each.status === 'fulfilled' ? each.value : undefined));
    return await program.kept({ answers, title });
  } finally {
    await Promise.all(instances.map((instance) => instance.close?.()));
  }
}

/** A chain of promises covers the callers of one process. */
function isWithinProcess(title: string | undefined): boolean {
  return title !== undefined && /promise chain/u.test(title);
}

/** Lets a few writers act one after another, and gives what is stored then. */
export async function inSequence(program: Program, code: string): Promise<unknown> {
  await program.reset();
  const [instance] = await load(code, 1);
  try {
    for (let writer = 0; writer < 3; writer++) await instance?.act(writer);
    return await program.snapshot?.();
  } finally {
    await instance?.close?.();
  }
}

/** The repairs that the rules suggest for a program, each made at all places that it is suggested for. */
export function repairsOf({ code, settings, rule }: Program): readonly Suggestion[] {
  const suggested = (text: string): readonly Suggestion[] =>
    lint(text, 'file.ts', settings, rule === undefined ? undefined : [rule]).suggestions;
  const everywhere = (repair: Suggestion): Suggestion => {
    const next = suggested(repair.output).find(({ title }) => title === repair.title);
    return next ? everywhere({ ...repair, output: next.output }) : repair;
  };
  const first = suggested(code).filter(({ title }, index, all) => all.findIndex((each) => each.title === title) === index);
  return first.map(everywhere);
}

export function isEquivalent({ title }: Pick<Suggestion, 'title'>): boolean {
  return !title.includes('changes how it is stored');
}
