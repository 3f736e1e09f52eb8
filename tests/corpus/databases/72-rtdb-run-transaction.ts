// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: firebase
// shape: same-function
// source: own
// atomic: nothing to fix: runTransaction

import { getDatabase, ref, runTransaction } from 'firebase/database';

export async function bumpOnline(room: string, delta: number) {
  const online = ref(getDatabase(), `rooms/${room}/online`);
  const { committed } = await runTransaction(online, (current: number | null) => (current ?? 0) + delta);
  if (!committed) throw new Error('aborted');
}
