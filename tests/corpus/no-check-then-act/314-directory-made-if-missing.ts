// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: node:fs/promises
// shape: same-function
// source: own
// atomic: nothing to fix: mkdir with recursive is idempotent

import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { randomUUID } from "node:crypto";

export async function saveUpload(root: string, user: string, body: Uint8Array): Promise<string> {
  const directory = join(root, user);
  try {
    await access(directory);
  } catch {
    await mkdir(directory, { recursive: true });
  }
  const file = join(directory, `${randomUUID()}.bin`);
  await writeFile(file, body);
  return file;
}
