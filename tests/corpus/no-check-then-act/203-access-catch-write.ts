// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 16
// client: node:fs/promises
// shape: same-function
// source: own
// atomic: flag wx

import { access, writeFile } from "node:fs/promises";

export async function ensureOwner(file: string, owner: string): Promise<void> {
  try {
    await access(file);
  } catch {
    await writeFile(file, JSON.stringify({ owner, since: Date.now() }));
  }
}
