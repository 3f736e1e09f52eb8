import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import plugin from '../../src/index.js';
import { root } from '../repository/house.js';
import { allCases, type Case } from './cases.js';
import { reportsIn, type OxlintReport } from './oxlint.js';

/*
 * The code of all rule tests under oxlint, with the built plugin as a JavaScript plugin: the same reports at the same places. oxlint
 * takes settings for a whole run, so cases are grouped by theirs.
 */

vi.mock('@typescript-eslint/rule-tester', async () => ({ RuleTester: (await import('./cases.js')).Recorder }));

const scratch = mkdtempSync(path.join(os.tmpdir(), 'lost-update-oxlint-'));
let cases: readonly Case[] = [];

beforeAll(async () => {
  cases = await allCases();
}, 120_000);

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe('the code of the rule tests', () => {
  it('gets the same reports', () => {
    const different: string[] = [];
    let reported = 0;
    for (const [index, group] of groupsOf(cases).entries()) {
      const folder = path.join(scratch, `group-${index}`);
      const places = layOut(folder, group);
      const reports = grouped(reportsIn(folder), ({ file }) => file);
      for (const [number, each] of group.entries()) {
        const place = places[number] ?? '';
        const expected = eslintReports(folder, place, each);
        const found = (reports.get(place) ?? []).map((report) => foundLine(each, report)).sort();
        reported += found.length;
        if (expected.join('\n') !== found.join('\n'))
          different.push(`${each.rule}: ${each.name}\n  ESLint: ${expected.join('; ')}\n  oxlint: ${found.join('; ')}`);
      }
    }
    expect(different).toEqual([]);
    expect(cases.length).toBeGreaterThan(800);
    expect(reported).toBeGreaterThan(400);
  }, 300_000);
});

/** Cases with the same settings. Those that say where their file is are alone, since that place counts from the working folder. */
function groupsOf(all: readonly Case[]): Case[][] {
  const keyOf = ({ settings, filename }: Case, index: number): string => JSON.stringify([settings, filename.includes('/') ? index : '']);
  return [...grouped(all, keyOf).values()];
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item, index: number) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item, index);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Writes each case into a file, with a configuration that switches on the rule that it is about; gives the files. */
function layOut(folder: string, group: readonly Case[]): string[] {
  const places = group.map(({ filename }, number) => (filename.includes('/') ? filename : `case-${number}/${filename}`));
  const overrides = group.map(({ rule, options, code }, number) => {
    const place = path.join(folder, places[number] ?? '');
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, code);
    return { rule, options, file: places[number] ?? '' };
  });
  const byRule = grouped(overrides, ({ rule, options }) => JSON.stringify([rule, options]));
  const config = {
    plugins: [],
    categories: { correctness: 'off' },
    jsPlugins: [path.join(root, 'dist/index.js')],
    settings: group[0]?.settings ?? {},
    overrides: [...byRule.values()].map((same) => ({
      files: same.map(({ file }) => file),
      rules: { [`lost-update/${same[0]?.rule ?? ''}`]: ['error', ...(same[0]?.options ?? [])] },
    })),
  };
  writeFileSync(path.join(folder, '.oxlintrc.json'), JSON.stringify(config));
  return places;
}

/** What ESLint reports, as lines. */
function eslintReports(folder: string, place: string, { rule, code, options, settings }: Case): string[] {
  const linter = new Linter({ cwd: folder });
  const config: Linter.Config = {
    files: ['**/*.ts', '**/*.tsx', '**/*.js'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { 'lost-update': plugin },
    rules: { [`lost-update/${rule}`]: ['error', ...options] },
    settings: { ...settings },
  };
  return linter
    .verify(code, config, { filename: path.join(folder, place) })
    .map(({ line, column, endLine, endColumn, message }) => `${line}:${column}-${endLine}:${endColumn} ${message}`)
    .sort();
}

function foundLine({ code }: Case, { offset, length, message }: OxlintReport): string {
  const bytes = Buffer.from(code);
  return `${placeAt(bytes, offset)}-${placeAt(bytes, offset + length)} ${message}`;
}

function placeAt(bytes: Buffer, offset: number): string {
  const before = bytes.toString('utf8', 0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
