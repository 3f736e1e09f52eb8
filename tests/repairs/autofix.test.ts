import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import plugin from '../../src/index.js';

const counter = `import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  const n = Number(await redis.get(key)) || 0;
  await redis.set(key, n + 1);
}
export async function reserve(key: string, guest: string) {
  if (await redis.exists(key)) return false;
  await redis.set(key, guest);
  return true;
}
`;
const documents = `import Redis from 'ioredis';
const redis = new Redis();
export async function start(id: string) {
  const job = JSON.parse((await redis.get(id)) ?? '{}');
  job.status = 'running';
  await redis.set(id, JSON.stringify(job));
}
export async function finish(id: string) {
  const job = JSON.parse((await redis.get(id)) ?? '{}');
  job.status = 'done';
  job.at = Date.now();
  await redis.set(id, JSON.stringify(job));
}
`;
const files = `import { readFile, writeFile } from 'node:fs/promises';
export async function mark(path: string, key: string) {
  const keys = JSON.parse(await readFile(path, 'utf8'));
  keys.push(key);
  await writeFile(path, JSON.stringify(keys));
}
export async function unmark(path: string, key: string) {
  const keys = JSON.parse(await readFile(path, 'utf8'));
  keys.splice(keys.indexOf(key), 1);
  await writeFile(path, JSON.stringify(keys));
}
`;
const edge = `export interface Env { LOG: KVNamespace }
export async function say(env: Env, text: string) {
  const log = (await env.LOG.get<string[]>('log', 'json')) ?? [];
  log.push(text);
  await env.LOG.put('log', JSON.stringify(log));
}
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'autofix-'));
  for (const [name, text] of Object.entries({ counter, documents, files, edge })) await writeFile(path.join(folder, `${name}.ts`), text);
});
afterAll(() => rm(folder, { recursive: true }));

/** Lints the folder as `eslint --fix` does, and writes what was mended. */
async function fix(autofix: boolean): Promise<ESLint.LintResult[]> {
  const eslint = new ESLint({
    cwd: folder,
    fix: true,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.ts'],
        plugins: { 'lost-update': plugin },
        settings: { 'lost-update': { autofix } },
        rules: {
          'lost-update/no-read-modify-write': 'error',
          'lost-update/no-client-side-append': 'error',
          'lost-update/no-check-then-act': 'error',
        },
        languageOptions: { parser },
      },
    ],
  });
  const results = await eslint.lintFiles(['.']);
  await ESLint.outputFixes(results);
  return results;
}

const text = (name: string): Promise<string> => readFile(path.join(folder, `${name}.ts`), 'utf8');

describe('eslint --fix', () => {
  test('leaves everything alone without the setting', async () => {
    const results = await fix(false);
    expect(results.flatMap(({ messages }) => messages)).toHaveLength(7);
    expect(await Promise.all(['counter', 'documents', 'files', 'edge'].map(text))).toEqual([counter, documents, files, edge]);
  });

  test('applies equivalent repairs with it, and nothing is left to say but where no such repair covers all writers', async () => {
    const results = await fix(true);
    expect(results.flatMap(({ filePath, messages }) => messages.map(({ ruleId }) => `${path.basename(filePath)} ${ruleId}`))).toEqual([
      'edge.ts lost-update/no-client-side-append',
    ]);
    expect(await text('edge')).toBe(edge);
    expect(await text('counter')).toBe(`import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  await redis.incrby(key, 1);
}
export async function reserve(key: string, guest: string) {
  if ((await redis.set(key, guest, 'NX')) === null) return false;
  return true;
}
`);
  });

  test('puts a helper into a file once', async () => {
    expect((await text('documents')).match(/const compareAndSet =/gu)).toHaveLength(1);
    expect((await text('files')).match(/function exclusively/gu)).toHaveLength(1);
  });

  test('has nothing to do the second time', async () => {
    const before = await Promise.all(['counter', 'documents', 'files', 'edge'].map(text));
    await fix(true);
    expect(await Promise.all(['counter', 'documents', 'files', 'edge'].map(text))).toEqual(before);
  });
});
