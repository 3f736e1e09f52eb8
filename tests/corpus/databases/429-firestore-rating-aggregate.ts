// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 29
// client: firebase-admin
// shape: same-function
// source: own
// atomic: runTransaction, or a sum and a count by FieldValue.increment

import { initializeApp } from 'firebase-admin/app';
import { FieldValue, getFirestore } from 'firebase-admin/firestore';
import { onDocumentCreated } from 'firebase-functions/v2/firestore';

initializeApp();
const db = getFirestore();

export const aggregateRating = onDocumentCreated('restaurants/{restaurantId}/ratings/{ratingId}', async (event) => {
  const rating = event.data?.data().rating as number | undefined;
  if (rating === undefined) return;

  const restaurantRef = db.collection('restaurants').doc(event.params.restaurantId);
  const snapshot = await restaurantRef.get();
  const restaurant = snapshot.data() ?? { numRatings: 0, avgRating: 0 };

  const numRatings = restaurant.numRatings + 1;
  const oldTotal = restaurant.avgRating * restaurant.numRatings;
  const avgRating = (oldTotal + rating) / numRatings;

  await restaurantRef.update({ avgRating, numRatings, ratedAt: FieldValue.serverTimestamp() });
});
