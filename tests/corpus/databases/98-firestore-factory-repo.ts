// kind: 1 client-side append
// rule: no-client-side-append
// expect: report
// lines: 20
// client: firebase-admin
// shape: class
// source: own
// atomic: arrayUnion

import { type Firestore, FieldValue } from 'firebase-admin/firestore';

export function createPlaylistRepo(db: Firestore) {
  const col = db.collection('playlists');

  return {
    async addTrack(playlistId: string, track: { id: string; title: string }) {
      const doc = await col.doc(playlistId).get();
      if (!doc.exists) throw new Error('not found');
      const { tracks = [] } = doc.data() as { tracks?: { id: string; title: string }[] };
      await col.doc(playlistId).set({ tracks: [...tracks, track], updatedAt: FieldValue.serverTimestamp() }, { merge: true });
    },
  };
}
