// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 15
// client: drizzle-orm
// shape: cross-file
// source: own
// atomic: sql`${games.score} + ${delta}`

import { findGame, updateGame } from './repository';

export async function addScore(gameId: string, delta: number) {
  const game = await findGame(gameId);
  if (!game) throw new Error('no game');
  await updateGame(gameId, { score: game.score + delta, rounds: game.rounds + 1 });
}
