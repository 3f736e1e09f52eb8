// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: fs/promises
// shape: same-function
// source: own
// atomic: already open with "wx"

import { open, readFile } from "node:fs/promises";

export async function takePidFile(path: string): Promise<boolean> {
  try {
    const handle = await open(path, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code !== "EEXIST") throw err;
    const pid = Number(await readFile(path, "utf8"));
    return pid === process.pid;
  }
}
