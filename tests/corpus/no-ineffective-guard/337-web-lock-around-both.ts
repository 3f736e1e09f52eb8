// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: idb-keyval + Web Locks
// shape: same-function
// source: own
// atomic: already reads under the lock

import { get, set } from "idb-keyval";

export async function addMinutes(project: string, minutes: number): Promise<void> {
  await navigator.locks.request(`project-${project}`, async () => {
    const total = ((await get<number>(project)) ?? 0) + minutes;
    await set(project, total);
  });
}
