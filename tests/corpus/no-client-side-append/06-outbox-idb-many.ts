// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 24, 30
// client: idb-keyval
// shape: helpers
// source: own
// atomic: update("outbox", (all = []) => [...all, entry])

import * as idb from "idb-keyval";

interface Pending {
  url: string;
  body: string;
  at: number;
}
const OUTBOX = "outbox";

const pending = async () => (await idb.get<Pending[]>(OUTBOX)) || [];

export async function enqueue(url: string, body: string): Promise<number> {
  const all = await pending();
  const length = all.push({ url, body, at: Date.now() });
  await idb.set(OUTBOX, all);
  return length;
}

export async function dropSent(sent: Set<number>): Promise<void> {
  const left = (await pending()).filter((entry) => !sent.has(entry.at));
  await idb.set(OUTBOX, left);
}
