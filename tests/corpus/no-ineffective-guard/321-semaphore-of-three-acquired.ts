// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 21
// alt-lines: 14, 17
// client: async-sema + node:fs/promises
// shape: same-function
// source: own
// atomic: new Sema(1)

import { readFile, writeFile } from "node:fs/promises";
import { Sema } from "async-sema";

const sema = new Sema(3);

export async function spend(agent: string, usd: number): Promise<void> {
  await sema.acquire();
  try {
    const budget = JSON.parse(await readFile("budget.json", "utf8"));
    budget[agent] = (budget[agent] ?? 0) + usd;
    await writeFile("budget.json", JSON.stringify(budget));
  } finally {
    sema.release();
  }
}
