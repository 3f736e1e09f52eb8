// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 19
// client: fs-extra
// shape: same-function
// source: own
// atomic: writeFile with flag "wx"

import { stat, writeJson } from "fs-extra";

export async function claimShard(dir: string, shard: number, worker: string): Promise<boolean> {
  const marker = `${dir}/shard-${shard}.owner`;
  try {
    await stat(marker);
    return false;
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code !== "ENOENT") throw err;
    await writeJson(marker, { worker, since: Date.now() });
    return true;
  }
}
