// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 21
// client: firebase-admin
// shape: same-function
// source: own
// atomic: const snap = await t.get(ref), inside the callback
// note: only reads by t.get are protected; ref.get() is not part of the transaction

import { getFirestore } from "firebase-admin/firestore";

const db = getFirestore();

export async function reserve(event: string, seats: number): Promise<void> {
  const ref = db.collection("events").doc(event);
  await db.runTransaction(async (t) => {
    const snap = await ref.get();
    const free: number = snap.get("free");
    if (free < seats) throw new Error("sold out");
    t.update(ref, { free: free - seats });
  });
}
