// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 14
// alt-lines: 19, 22
// client: p-limit, node:fs/promises
// shape: helpers
// source: own
// atomic: pLimit(1)

import pLimit from "p-limit";
import { readFile, writeFile } from "node:fs/promises";

const limit = pLimit(3);

async function bump(name: string): Promise<void> {
  const totals = JSON.parse(await readFile("totals.json", "utf8"));
  totals[name] = (totals[name] ?? 0) + 1;
  await writeFile("totals.json", JSON.stringify(totals));
}

export const count = (name: string) => limit(() => bump(name));
