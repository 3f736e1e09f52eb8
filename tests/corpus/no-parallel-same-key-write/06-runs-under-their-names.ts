// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: fs/promises
// shape: same-function
// source: own
// atomic: already one file per check

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

export async function runChecks(checks: Map<string, () => Promise<boolean>>, dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  await Promise.all(
    Array.from(checks, async ([name, run]) => {
      const passed = await run();
      await writeFile(join(dir, `${name}.json`), JSON.stringify({ passed }));
    }),
  );
}
