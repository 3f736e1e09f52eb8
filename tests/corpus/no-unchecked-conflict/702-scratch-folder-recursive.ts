// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: fs/promises
// shape: same-function
// source: own
// atomic: mkdir with recursive passes where the folder is there already

import { mkdir, rm, writeFile } from "node:fs/promises";

export async function checkDisk(): Promise<boolean> {
  try {
    await mkdir("scratch/locks", { recursive: true });
    await writeFile("scratch/locks/probe", "ok");
    await rm("scratch/locks", { recursive: true });
  } catch {
    return false;
  }
  return true;
}
