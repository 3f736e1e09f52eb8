// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-client-side-append
// expect: report
// lines: 15
// alt-lines: 18, 20
// client: unstorage + async-mutex
// shape: helpers
// source: own
// atomic: one Mutex for each key, kept in a Map

import { Mutex } from "async-mutex";
import { createStorage } from "unstorage";

const storage = createStorage();
const lockFor = (_key: string) => new Mutex();

export async function tag(photo: string, label: string): Promise<void> {
  await lockFor(photo).runExclusive(async () => {
    const labels = (await storage.getItem<string[]>(photo)) ?? [];
    await storage.setItem(photo, [...labels, label]);
  });
}
