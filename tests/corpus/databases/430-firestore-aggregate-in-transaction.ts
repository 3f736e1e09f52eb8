// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: firebase-admin
// shape: class
// source: own
// atomic: nothing to fix: read and written by the transaction

import { getFirestore, type DocumentReference, type Transaction } from 'firebase-admin/firestore';

const db = getFirestore();

export class RatingAggregator {
  async add(restaurantId: string, rating: number): Promise<number> {
    const ref = db.doc(`restaurants/${restaurantId}`);
    return db.runTransaction((transaction) => this.apply(transaction, ref, rating));
  }

  private async apply(transaction: Transaction, ref: DocumentReference, rating: number): Promise<number> {
    const snapshot = await transaction.get(ref);
    const { numRatings = 0, avgRating = 0 } = snapshot.data() ?? {};
    const next = { numRatings: numRatings + 1, avgRating: (avgRating * numRatings + rating) / (numRatings + 1) };
    transaction.set(ref, next, { merge: true });
    return next.avgRating;
  }
}
