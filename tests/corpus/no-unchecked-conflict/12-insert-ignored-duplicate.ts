// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: fs/promises
// shape: same-function
// source: own
// atomic: nothing to fix: EEXIST means that the directory is there

import { mkdir, writeFile } from "node:fs/promises";

export async function prepare(dir: string, files: Record<string, string>): Promise<void> {
  try {
    await mkdir(dir);
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code !== "EEXIST") throw err;
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(`${dir}/${name}`, text)));
}
