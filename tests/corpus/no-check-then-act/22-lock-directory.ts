// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: fs/promises
// shape: helpers
// source: own
// atomic: already an exclusive mkdir

import { mkdir, readFile, rmdir, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

async function withDirLock<T>(target: string, work: () => Promise<T>): Promise<T> {
  const lock = `${target}.lock`;
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (err) {
      if ((err as NodeJS.ErrnoException).code !== "EEXIST") throw err;
      await sleep(20);
    }
  }
  try {
    return await work();
  } finally {
    await rmdir(lock);
  }
}

export const bump = (file: string): Promise<number> =>
  withDirLock(file, async () => {
    const n = Number(await readFile(file, "utf8").catch(() => "0")) + 1;
    await writeFile(file, String(n));
    return n;
  });
