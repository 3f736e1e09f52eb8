// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: node:fs/promises
// shape: same-function
// source: own
// atomic: nothing to fix: the list is made here

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export async function manifest(source: string, target: string): Promise<void> {
  const entries: { name: string; size: number }[] = [];
  for (const name of await readdir(source)) {
    const content = await readFile(join(source, name));
    entries.push({ name, size: content.byteLength });
  }
  entries.sort((a, b) => a.name.localeCompare(b.name));
  await writeFile(join(target, "manifest.json"), JSON.stringify(entries));
}
