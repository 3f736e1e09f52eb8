// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: idb-keyval
// shape: same-function
// source: own
// atomic: already update(), one transaction

import { get, set, update } from "idb-keyval";

interface Cursor {
  lastSync: number;
  pulled: number;
}

export async function advance(pulled: number): Promise<Cursor | undefined> {
  await update<Cursor>("cursor", (old) => ({ lastSync: Date.now(), pulled: (old?.pulled ?? 0) + pulled }));
  return get<Cursor>("cursor");
}

export async function forget(): Promise<void> {
  await set("cursor", { lastSync: 0, pulled: 0 });
}
