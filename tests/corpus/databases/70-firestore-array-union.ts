// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: firebase
// shape: same-function
// source: own
// atomic: nothing to fix: arrayUnion and increment

import { arrayUnion, doc, getDoc, increment, updateDoc } from 'firebase/firestore';
import { db } from './firebase';

export async function joinClub(clubId: string, uid: string) {
  const ref = doc(db, 'clubs', clubId);
  const club = await getDoc(ref);
  if (!club.exists() || club.data().closed) return false;
  await updateDoc(ref, { members: arrayUnion(uid), memberCount: increment(1) });
  return true;
}
