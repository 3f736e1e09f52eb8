// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 18
// client: firebase
// shape: cross-file
// source: own
// atomic: increment(n)

import { doc, getDoc, setDoc } from 'firebase/firestore';
import { db } from './firebase';

export async function logStudyTime(uid: string, subject: string, minutes: number) {
  const statsRef = doc(db, 'users', uid, 'stats', 'study');
  const snapshot = await getDoc(statsRef);
  const totals = snapshot.exists() ? snapshot.data().totals : {};
  totals[subject] = (totals[subject] ?? 0) + minutes;
  await setDoc(statsRef, { totals }, { merge: true });
}
