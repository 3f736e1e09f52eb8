// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 19
// client: node:fs/promises
// shape: same-function
// source: own
// atomic: writeFile with flag "wx", and treat EEXIST as present

import { stat, writeFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";

export async function initConfig(path: string, defaults: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    await writeFile(path, JSON.stringify(defaults, null, 2));
  }
}
