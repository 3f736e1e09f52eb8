#!/usr/bin/env node
import { parseArgs } from 'node:util';
import type { PresetName } from '../configs.js';
import { effectsOf } from './effects.js';
import { reportCommand } from './report/command.js';

const usage = `Usage:
  eslint-plugin-lost-update report [options] [path]...
  eslint-plugin-lost-update effects <file>...

  report    find lost updates in files and folders, by default in this one: by store, key and rule, each with a course of
            events in which two writers lose something. Uses the project's ESLint configuration if there is one.
            Exits with 1 if there are findings, 2 on misuse.
    --html FILE     write a page for people
    --sarif FILE    write SARIF for code scanning
    --json          print JSON instead of text
    --quiet         print the summary alone
    --preset NAME   recommended, strict or all, instead of the rules that the project has switched on

  effects   print what the analysis sees in a file: which function reads and writes what, in which order, under which guard`;

const presets: readonly PresetName[] = ['recommended', 'strict', 'all'];

const options = {
  help: { type: 'boolean', short: 'h' },
  html: { type: 'string' },
  sarif: { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  preset: { type: 'string' },
} as const;

/** Runs a command; gives the exit code: 2 on misuse. */
async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
  const { help, html, sarif, json = false, quiet = false } = values;
  const [command, ...paths] = positionals;
  if (help) {
    console.log(usage);
    return 0;
  }
  if (command === 'report') {
    const preset = presets.find((name) => name === values.preset);
    if (values.preset !== undefined && !preset) throw new Error(`Unknown preset '${values.preset}': ${presets.join(', ')}`);
    const { stdout, stderr } = process;
    return reportCommand({ paths, html, sarif, json, quiet, preset }, { cwd: process.cwd(), stdout, stderr });
  }
  if (command !== 'effects' || paths.length === 0 || Object.keys(values).length > 0) {
    console.error(usage);
    return 2;
  }
  console.log(await effectsOf(paths, process.cwd()));
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
