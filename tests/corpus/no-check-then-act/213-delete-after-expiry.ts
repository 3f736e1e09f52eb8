// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: node:fs/promises
// shape: same-function
// source: own
// atomic: nothing to fix: removing what has expired is idempotent

import { rm, stat } from "node:fs/promises";

export async function sweep(files: string[], maxAge: number): Promise<number> {
  let removed = 0;
  for (const file of files) {
    const info = await stat(file).catch(() => null);
    if (info && Date.now() - info.mtimeMs > maxAge) {
      await rm(file, { force: true });
      removed++;
    }
  }
  return removed;
}
