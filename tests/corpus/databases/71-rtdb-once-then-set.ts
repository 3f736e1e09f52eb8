// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 17
// client: firebase-admin
// shape: same-function
// source: own
// atomic: ref.transaction(cur => (cur ?? 0) + 1)

import * as admin from 'firebase-admin';

admin.initializeApp();

export async function bumpOnline(room: string, delta: number) {
  const ref = admin.database().ref(`rooms/${room}/online`);
  const snapshot = await ref.once('value');
  await ref.set((snapshot.val() || 0) + delta);
}
