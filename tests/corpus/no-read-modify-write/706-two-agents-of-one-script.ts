// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 15
// client: fs/promises
// shape: helpers
// source: own
// atomic: two runs at once: a lock around both, or one line an item

import { readFile, writeFile } from "node:fs/promises";

async function remember(agent: string): Promise<void> {
  const memory = JSON.parse(await readFile("memory.json", "utf8")) as Record<string, number>;
  memory[agent] = Date.now();
  await writeFile("memory.json", JSON.stringify(memory));
}

async function main(): Promise<void> {
  await Promise.all([remember("planner"), remember("critic")]);
}

void main();
