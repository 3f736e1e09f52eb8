// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs/promises
// shape: same-function
// source: own
// atomic: nothing to fix: another file is written

import { readFile, rename, writeFile } from "node:fs/promises";

export async function migrate(): Promise<void> {
  const old = JSON.parse(await readFile("memory.v1.json", "utf8")) as string[];
  const next = old.map((text, index) => ({ id: `m${index}`, text, tags: [] as string[] }));
  await writeFile("memory.v2.json", JSON.stringify({ version: 2, entries: next }, null, 2));
  await rename("memory.v1.json", "memory.v1.json.bak");
}
