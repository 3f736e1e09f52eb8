// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: p-queue, node:fs/promises
// shape: helpers
// source: own
// atomic: nothing to fix: one queue, concurrency one

import PQueue from "p-queue";
import { readFile, writeFile } from "node:fs/promises";

const queue = new PQueue({ concurrency: 1 });

async function apply(name: string): Promise<void> {
  const totals = JSON.parse(await readFile("totals.json", "utf8"));
  totals[name] = (totals[name] ?? 0) + 1;
  await writeFile("totals.json", JSON.stringify(totals));
}

export function count(name: string): Promise<void> {
  return queue.add(() => apply(name));
}
