// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: firebase
// shape: same-function
// source: own
// atomic: nothing to fix: transaction reads are protected

import { doc, getFirestore, runTransaction } from 'firebase/firestore';

export async function claimSeat(roomId: string, uid: string) {
  const db = getFirestore();
  const ref = doc(db, 'rooms', roomId);
  return runTransaction(db, async (tx) => {
    const snap = await tx.get(ref);
    if (!snap.exists()) throw new Error('no room');
    const seats: string[] = snap.data().seats;
    if (seats.length >= 4) return false;
    tx.update(ref, { seats: seats.concat(uid) });
    return true;
  });
}
