// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: fs/promises
// shape: same-function
// source: own
// atomic: nothing to fix: another directory

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export async function translateAll(from: string, to: string, translate: (text: string) => Promise<string>): Promise<number> {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => name.endsWith(".md"));
  for (const name of names) {
    const text = await readFile(join(from, name), "utf8");
    await writeFile(join(to, name), `${await translate(text)}\n<!-- ${text.length} -->\n`);
  }
  return names.length;
}
