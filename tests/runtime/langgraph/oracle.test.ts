import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphProblem } from '../../../src/langgraph/index.js';
import { lint, problemsIn, suggestionsFor } from '../../langgraph/lab.js';
import { preamble, type Row } from './row.js';
import { declarations, messages } from './rows/declarations.js';
import { edges } from './rows/edges.js';
import { reducers, returns } from './rows/reducers.js';
import { sends } from './rows/sends.js';
import { subgraphs } from './rows/subgraphs.js';

/*
 * Each row is a graph that runs on the real library. What it does there is what the rules must say of it: a run that throws or loses
 * something has a problem, a run that ends well has none. What a suggestion makes of a row runs to the end and has one report less.
 */

const folder = path.join(import.meta.dirname, '.cache');

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tables: Record<string, Row[]> = { declarations, messages, edges, sends, subgraphs, reducers, returns };

describe.each(Object.entries(tables))('%s', (table, rows) => {
  it.each(rows.map((row, index) => ({ ...row, file: path.join(folder, `${table}-${index}.mjs`) })))('$name: $outcome', async (row) => {
    const code = preamble + row.code;
    writeFileSync(row.file, code);
    const ran = await run(row);
    expect(ran.outcome, JSON.stringify(ran.result ?? ran.error)).toBe(row.outcome === 'throws' ? 'throws' : 'runs');
    if (row.result) expect(ran.result).toMatchObject(row.result);
    expect(verdictOf(problemsIn(code)), describeProblems(problemsIn(code))).toBe(row.outcome === 'runs' ? 'quiet' : 'reported');
    for (const [index, { title, rule, output }] of suggestionsFor(code, 'graph.mjs').entries()) {
      const mended = { ...row, file: row.file.replace('.mjs', `-mended-${index}.mjs`) };
      writeFileSync(mended.file, output);
      expect((await run(mended)).outcome, `${title}\n${output}`).toBe('runs');
      expect(reportsOf(rule, output), output).toBeLessThan(reportsOf(rule, code));
    }
  });
});

interface Ran {
  outcome: 'throws' | 'runs';
  result?: unknown;
  error?: string;
}

interface Runnable {
  invoke(input: unknown): Promise<unknown>;
}

async function run(row: Row & { file: string }): Promise<Ran> {
  try {
    const { app } = (await import(pathToFileURL(row.file).href)) as { app: Runnable };
    return { outcome: 'runs', result: await app.invoke(row.input ?? {}) };
  } catch (error) {
    const message = String((error as Error).message);
    if (!/INVALID_CONCURRENT|can only receive one value|already exists with a different type|Can receive only one value/i.test(message))
      throw error;
    return { outcome: 'throws', error: message };
  }
}

function reportsOf(rule: string, code: string): number {
  return lint(code, 'graph.mjs').filter((message) => message.ruleId === rule).length;
}

function verdictOf(problems: readonly GraphProblem[]): 'quiet' | 'reported' {
  return problems.length === 0 ? 'quiet' : 'reported';
}

function describeProblems(problems: readonly GraphProblem[]): string {
  return problems.map(({ kind, certainty, data }) => `${kind} (${certainty}) ${JSON.stringify(data)}`).join('\n');
}
