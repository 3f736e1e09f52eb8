// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: unstorage + async-mutex
// shape: helpers
// source: own
// atomic: already one mutex for each key

import { Mutex } from "async-mutex";
import { createStorage } from "unstorage";

const storage = createStorage();
const locks: Record<string, Mutex> = {};
const lockFor = (key: string): Mutex => (locks[key] ??= new Mutex());

export async function tag(photo: string, label: string): Promise<void> {
  await lockFor(photo).runExclusive(async () => {
    const labels = (await storage.getItem<string[]>(photo)) ?? [];
    await storage.setItem(photo, [...labels, label]);
  });
}
