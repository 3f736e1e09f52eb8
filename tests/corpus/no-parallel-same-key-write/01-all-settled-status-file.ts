// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 21
// client: fs/promises
// shape: same-function
// source: own
// atomic: one status file per check, or one write after the join

import { writeFile } from "node:fs/promises";

interface Check {
  name: string;
  run(): Promise<boolean>;
}

export async function runChecks(checks: Check[], out: string): Promise<void> {
  await Promise.allSettled(
    checks.map(async (check) => {
      const passed = await check.run();
      await writeFile(out, JSON.stringify({ name: check.name, passed }));
    }),
  );
}
