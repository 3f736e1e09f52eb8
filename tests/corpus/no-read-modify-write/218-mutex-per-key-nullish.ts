// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs/promises, async-mutex
// shape: helpers
// source: own
// atomic: nothing to fix: one mutex a file

import { Mutex } from "async-mutex";
import { readFile, writeFile } from "node:fs/promises";

const locks: Record<string, Mutex> = {};

function lockFor(file: string): Mutex {
  return (locks[file] ??= new Mutex());
}

export async function bump(file: string, counter: string): Promise<number> {
  return lockFor(file).runExclusive(async () => {
    const counters: Record<string, number> = JSON.parse(await readFile(file, "utf8"));
    counters[counter] = (counters[counter] ?? 0) + 1;
    await writeFile(file, JSON.stringify(counters));
    return counters[counter];
  });
}
