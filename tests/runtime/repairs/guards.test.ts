import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

import type { Program } from './harness.js';
import { proveRepairs } from './suite.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'repairs-guards-'));
const file = path.join(folder, 'list.json');
afterAll(() => rm(folder, { recursive: true, force: true }));

const shared = {
  client: 'node:fs',
  reset: () => writeFile(file, '[]'),
  kept: async (): Promise<number> => {
    try {
      return new Set(JSON.parse(await readFile(file, 'utf8')) as unknown[]).size;
    } catch {
      // two writes went into each other
      return 0;
    }
  },
};
const code = (body: string): string => `
import { readFile, writeFile } from 'node:fs/promises';
const file = ${JSON.stringify(file)};
${body}`;

const programs: readonly Program[] = [
  {
    ...shared,
    fault: 'a mutex made in each call',
    rule: 'no-ineffective-guard',
    code: code(`import { Mutex } from 'async-mutex';
export async function act(writer: number) {
  const mutex = new Mutex();
  await mutex.runExclusive(async () => {
    const list = JSON.parse(await readFile(file, 'utf8')) as number[];
    list.push(writer);
    await writeFile(file, JSON.stringify(list));
  });
}
`),
  },
  {
    ...shared,
    fault: 'a limit of five for a lock',
    rule: 'no-ineffective-guard',
    code: code(`import pLimit from 'p-limit';
const limit = pLimit(5);
export async function act(writer: number) {
  await limit(async () => {
    const list = JSON.parse(await readFile(file, 'utf8')) as number[];
    list.push(writer);
    await writeFile(file, JSON.stringify(list));
  });
}
`),
  },
  {
    ...shared,
    fault: 'a lock around the write only',
    rule: 'no-ineffective-guard',
    code: code(`import { Mutex } from 'async-mutex';
const mutex = new Mutex();
export async function act(writer: number) {
  const list = JSON.parse(await readFile(file, 'utf8')) as number[];
  list.push(writer);
  await mutex.runExclusive(() => writeFile(file, JSON.stringify(list)));
}
`),
  },
  {
    ...shared,
    fault: 'writes that no one waits for before the next',
    rule: 'no-parallel-same-key-write',
    writers: 8,
    code: code(`export async function act(writer: number) {
  const path = file + writer;
  const parts = ['long'.repeat(1_000_000), 'last'];
  const pending: Promise<void>[] = [];
  for (const part of parts) {
    pending.push(writeFile(path, part));
  }
  await Promise.all(pending);
}
`),
    kept: async () => {
      const texts = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((writer) => readFile(`${file}${writer}`, 'utf8')));
      return texts.filter((text) => text === 'last').length;
    },
  },
  {
    ...shared,
    client: 'an array in memory',
    fault: 'a buffer cleared after its flush',
    rule: 'no-lossy-flush',
    code: code(`const buffer: number[] = [];
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let flushing = Promise.resolve();
async function flush() {
  if (buffer.length === 0) return;
  const list = JSON.parse(await readFile(file, 'utf8')) as number[];
  await writeFile(file, JSON.stringify([...list, ...buffer]));
  await wait(2);
  buffer.length = 0;
}
export async function act(writer: number) {
  await wait(writer % 5);
  buffer.push(writer);
  flushing = flushing.then(flush);
  await flushing;
}
`),
  },
];

proveRepairs(programs);
