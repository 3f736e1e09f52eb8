// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 18
// client: idb-keyval
// shape: same-function
// source: own
// atomic: update("device", (id) => id ?? crypto.randomUUID())
// confidence: medium
// note: looks like a cache fill, but the value is new each time: two tabs end with two ids

import { get, set } from "idb-keyval";

export async function deviceId(): Promise<string> {
  let id = await get<string>("device");
  if (!id) {
    id = crypto.randomUUID();
    await set("device", id);
  }
  return id;
}
