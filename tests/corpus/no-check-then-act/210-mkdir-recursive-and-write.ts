// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: node:fs/promises
// shape: same-function
// source: own
// atomic: nothing to fix: the read only proves a directory

import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

export async function save(file: string, data: unknown): Promise<void> {
  const dir = dirname(file);
  try {
    await access(dir);
  } catch {
    await mkdir(dir, { recursive: true });
  }
  await writeFile(file, JSON.stringify(data));
}
