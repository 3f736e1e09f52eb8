#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { effectsOf } from './effects.js';

const usage = `Usage: eslint-plugin-lost-update effects <file>...

  effects   print what the analysis sees in a file: which function reads and writes what, in which order, under which guard`;

/** Runs a command; gives the exit code: 2 on misuse. */
async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [command, ...files] = positionals;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (command !== 'effects' || files.length === 0) {
    console.error(usage);
    return 2;
  }
  console.log(await effectsOf(files, process.cwd()));
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
