// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: helpers
// source: own
// atomic: nothing to fix: the lock is held until the end of the block

import { readFile, writeFile } from 'node:fs/promises';
import lockfile from 'proper-lockfile';

interface Memory {
  facts: Record<string, string>;
}

async function lockOn(file: string): Promise<AsyncDisposable> {
  const release = await lockfile.lock(file, { retries: 5 });
  return { [Symbol.asyncDispose]: release };
}

export async function learn(file: string, name: string, fact: string): Promise<number> {
  await using _lock = await lockOn(file);
  const memory = JSON.parse(await readFile(file, 'utf8')) as Memory;
  memory.facts[name] = fact;
  await writeFile(file, JSON.stringify(memory, null, 2));
  return Object.keys(memory.facts).length;
}

export async function recall(file: string, name: string): Promise<string | undefined> {
  const memory = JSON.parse(await readFile(file, 'utf8')) as Memory;
  return memory.facts[name];
}
