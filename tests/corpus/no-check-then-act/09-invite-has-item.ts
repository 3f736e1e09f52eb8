// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 17
// client: unstorage
// shape: same-function
// source: own
// atomic: the driver's own set-if-absent

import { createStorage } from "unstorage";
import fsDriver from "unstorage/drivers/fs";

const invites = createStorage<{ by: string; used: boolean }>({ driver: fsDriver({ base: "./invites" }) });

export async function issue(code: string, by: string): Promise<void> {
  if (await invites.hasItem(code)) throw new Error("code is in use");
  await invites.setItem(code, { by, used: false });
}
