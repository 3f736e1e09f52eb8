import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as babel from '@babel/eslint-parser';
import * as typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';

import plugin from '../src/index.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where code that nobody here wrote lies: the tools of this repository, and the packages that tests install. */
const folders = ['node_modules', 'tests/real-world/node_modules', 'tests/stores/clients/node_modules'];

/** How many files are linted, spread over all that are there. */
const sample = 2000;
const largest = 150_000;

const rules = Object.fromEntries(Object.keys(plugin.rules ?? {}).map((name) => [`lost-update/${name}`, 'error' as const]));

const parsers = {
  espree: {},
  'typescript-eslint': { parser: typescript },
  // its types say that its name may be undefined, which it is not
  Babel: {
    parser: babel as Linter.Parser,
    parserOptions: { requireConfigFile: false, babelOptions: { babelrc: false, configFile: false } },
  },
} satisfies Record<string, Linter.LanguageOptions>;

function* sourcesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesBelow(file);
    else if (entry.isFile() && /(?<!\.min)\.[cm]?[jt]s$/.test(entry.name) && statSync(file).size <= largest) yield file;
  }
}

/** Every n-th file in the order of their paths: the same ones on each run with the same lockfiles. */
function chosen(): string[] {
  const all = folders
    .map((folder) => path.join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [...sourcesBelow(folder)])
    .sort();
  const stride = Math.max(1, all.length / sample);
  return Array.from({ length: Math.min(sample, all.length) }, (_, index) => all[Math.floor(index * stride)] ?? '');
}

function parserFor(file: string, index: number): keyof typeof parsers {
  if (/\.[cm]?ts$/.test(file)) return 'typescript-eslint';
  return (['espree', 'typescript-eslint', 'Babel'] as const)[index % 3] ?? 'espree';
}

test('no file of the installed packages makes a rule throw', { timeout: 300_000 }, () => {
  const linter = new Linter({ cwd: root });
  const crashes: string[] = [];
  const counts: Record<string, number> = {};
  let unread = 0;
  const started = performance.now();
  chosen().forEach((file, index) => {
    const parser = parserFor(file, index);
    const config: Linter.Config = {
      files: ['**/*.{js,mjs,cjs,ts,mts,cts}'],
      plugins: { 'lost-update': plugin },
      rules,
      languageOptions: { ...parsers[parser], sourceType: /\.c[jt]s$/.test(file) ? 'commonjs' : 'module' },
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    };
    try {
      const messages = linter.verify(readFileSync(file, 'utf8'), [{ ignores: ['!**/node_modules/'] }, config], { filename: file });
      const passedOver = messages.find((message) => /^(?:File ignored|No matching configuration)/.test(message.message));
      if (passedOver) throw new Error(passedOver.message);
      if (messages.some((message) => message.fatal)) unread++;
      else counts[parser] = (counts[parser] ?? 0) + 1;
    } catch (error) {
      crashes.push(`${path.relative(root, file)} (${parser}): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const linted = Object.entries(counts).map(([parser, count]) => `${String(count)} by ${parser}`);
  console.log(`linted ${linted.join(', ')}; ${String(unread)} not parsed; ${String(crashes.length)} crashes; ${seconds} s`);
  expect(crashes).toEqual([]);
  // old scripts that are no modules do not parse: the rest must be far more
  expect(unread).toBeLessThan(sample / 10);
});
