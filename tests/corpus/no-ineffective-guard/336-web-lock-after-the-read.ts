// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 15
// client: idb-keyval + Web Locks
// shape: same-function
// source: own
// atomic: get under the lock too, or update()

import { get, set } from "idb-keyval";

export async function addMinutes(project: string, minutes: number): Promise<void> {
  const total = ((await get<number>(project)) ?? 0) + minutes;
  await navigator.locks.request(`project-${project}`, async () => {
    await set(project, total);
  });
}
