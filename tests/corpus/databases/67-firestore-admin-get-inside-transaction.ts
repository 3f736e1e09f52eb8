// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 20
// client: firebase-admin
// shape: same-function
// source: own
// atomic: read with tx.get(ref)

import { getFirestore } from 'firebase-admin/firestore';

const db = getFirestore();

export async function claimSeat(roomId: string, uid: string) {
  const ref = db.collection('rooms').doc(roomId);
  await db.runTransaction(async (tx) => {
    const snap = await ref.get();
    const seats: string[] = snap.data()?.seats ?? [];
    if (seats.length >= 4) throw new Error('full');
    tx.update(ref, { seats: [...seats, uid] });
  });
}
