// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: firebase-admin
// shape: same-function
// source: own
// atomic: already a transaction that reads with t.get

import { getFirestore } from "firebase-admin/firestore";

const db = getFirestore();

export async function reserve(event: string, seats: number): Promise<number> {
  const ref = db.doc(`events/${event}`);
  return db.runTransaction(async (t) => {
    const snap = await t.get(ref);
    const free = (snap.data()?.free ?? 0) - seats;
    if (free < 0) throw new Error("sold out");
    t.update(ref, { free });
    return free;
  });
}
