// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: node:fs/promises
// shape: same-function
// source: own
// atomic: already flag "wx"

import { stat, writeFile } from "node:fs/promises";

export async function initConfig(path: string, defaults: object): Promise<void> {
  try {
    await stat(path);
  } catch {
    await writeFile(path, JSON.stringify(defaults, null, 2), { flag: "wx" });
  }
}
