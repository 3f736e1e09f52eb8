// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: fs/promises
// shape: same-function
// source: own
// atomic: nothing to fix: the file lies in a directory made by this call

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export async function withPatched<T>(source: string, lines: string[], use: (file: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), "patch-"));
  const file = join(dir, "input.txt");
  try {
    await writeFile(file, source);
    const text = await readFile(file, "utf8");
    await writeFile(file, [...text.split("\n"), ...lines].join("\n"));
    return await use(file);
  } finally {
    await rm(dir, { recursive: true });
  }
}
