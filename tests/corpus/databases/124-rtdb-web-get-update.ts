// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 17
// client: firebase
// shape: same-function
// source: own
// atomic: increment

import { get, getDatabase, ref, update } from 'firebase/database';

export async function addPoints(gameId: string, playerId: string, points: number) {
  const db = getDatabase();
  const playerRef = ref(db, `games/${gameId}/players/${playerId}`);
  const snapshot = await get(playerRef);
  const player = snapshot.val();
  await update(playerRef, { points: player.points + points });
}
