// kind: 1 client-side append
// rule: no-client-side-append
// expect: none
// client: @google-cloud/firestore
// shape: class
// source: own
// atomic: nothing to fix: transaction

import { Firestore, type DocumentReference } from '@google-cloud/firestore';

export class PlaylistStore {
  private readonly firestore = new Firestore();

  private ref(id: string): DocumentReference {
    return this.firestore.collection('playlists').doc(id);
  }

  async addTrack(id: string, track: string): Promise<void> {
    const ref = this.ref(id);
    await this.firestore.runTransaction(async (transaction) => {
      const doc = await transaction.get(ref);
      const tracks = (doc.get('tracks') as string[] | undefined) ?? [];
      transaction.update(ref, { tracks: [...tracks, track] });
    });
  }
}
