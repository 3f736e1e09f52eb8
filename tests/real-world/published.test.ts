import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

import plugin from '../../src/index.js';
import { published } from './table.js';

const installed = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules');
const isInstalled = existsSync(installed);
if (!isInstalled) console.log('not installed: run `node scripts/install-test-packages.mjs tests/real-world`');

function* sourcesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* sourcesBelow(file);
    else if (entry.isFile() && /(?<!\.min)\.[cm]?js$/.test(entry.name)) yield file;
  }
}

/** `file:line` of each report of the recommended preset. */
function reportsOf(folder: string, files: readonly string[]): string[] {
  const linter = new Linter({ cwd: folder });
  return files.flatMap((file) => {
    const filename = path.join(folder, file);
    const messages = linter.verify(
      readFileSync(filename, 'utf8'),
      [
        {
          ...plugin.configs.recommended,
          files: ['**/*.{js,mjs,cjs}'],
          languageOptions: { parser },
          linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
        },
      ],
      { filename },
    );
    return messages
      .filter((message) => message.fatal ?? message.ruleId?.startsWith('lost-update/'))
      .map((message) => `${file}:${String(message.line)}`);
  });
}

describe.skipIf(!isInstalled)('published packages, linted as they are', () => {
  test.each(published)('$name: $silent', { timeout: 60_000 }, ({ name, files, reports }) => {
    const folder = path.join(installed, name);
    const linted = files ?? [...sourcesBelow(folder)].map((file) => path.relative(folder, file).replaceAll('\\', '/'));
    expect(linted.length).toBeGreaterThan(0);
    expect(reportsOf(folder, linted).sort()).toEqual(Object.keys(reports).sort());
  });
});
