// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: fs/promises
// shape: same-function
// source: own
// atomic: nothing to fix: the file is made from the parts only

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export async function bundle(dir: string, parts: string[]): Promise<void> {
  const texts: string[] = [];
  for (const part of parts) {
    texts.push(await readFile(join(dir, `${part}.md`), "utf8"));
  }
  texts.unshift(`# ${parts.length} parts`);
  await writeFile(join(dir, "all.md"), texts.join("\n\n"));
}
