// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 15
// alt-lines: 16, 19
// client: node:fs/promises, async-mutex
// shape: helpers
// source: own
// atomic: one mutex at module level

import { Mutex } from "async-mutex";
import { readFile, writeFile } from "node:fs/promises";

export async function addVote(poll: string, option: string): Promise<void> {
  const mutex = new Mutex();
  await mutex.runExclusive(async () => {
    const votes = JSON.parse(await readFile(`polls/${poll}.json`, "utf8"));
    votes[option] = (votes[option] ?? 0) + 1;
    await writeFile(`polls/${poll}.json`, JSON.stringify(votes));
  });
}
