// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 18
// client: fs/promises + proper-lockfile
// shape: same-function
// source: own
// atomic: release in finally, after the write

import { readFile, writeFile } from "node:fs/promises";
import { lock } from "proper-lockfile";

export async function retitle(file: string, title: string): Promise<void> {
  const release = await lock(file);
  const page = JSON.parse(await readFile(file, "utf8"));
  await release();
  const updated = { ...page, title, edits: (page.edits ?? 0) + 1 };
  await writeFile(file, JSON.stringify(updated));
}
