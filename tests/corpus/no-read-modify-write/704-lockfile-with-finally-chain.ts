// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: helpers
// source: own
// atomic: nothing to fix: the lock is given back when the work is done

import { readFile, writeFile } from 'node:fs/promises';
import { lock } from 'proper-lockfile';

type Registry = Record<string, { port: number; pid: number }>;

async function register(file: string, name: string, port: number): Promise<Registry> {
  const registry = JSON.parse(await readFile(file, 'utf8')) as Registry;
  registry[name] = { port, pid: process.pid };
  await writeFile(file, JSON.stringify(registry));
  return registry;
}

export function announce(file: string, name: string, port: number): Promise<Registry> {
  return lock(file, { retries: 10 }).then((release) => register(file, name, port).finally(release));
}
