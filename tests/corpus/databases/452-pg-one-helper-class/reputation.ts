// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: pg
// shape: cross-file
// source: own
// atomic: UPDATE users SET reputation = reputation + $1

import { db } from './db.js';

const WEIGHTS = { upvote: 10, downvote: -2, accepted: 15 } as const;

export async function applyVote(userId: string, kind: keyof typeof WEIGHTS): Promise<number> {
  const user = await db.one<{ reputation: number; level: string }>('SELECT reputation, level FROM users WHERE id = $1', [userId]);
  if (!user) throw new Error(`no user ${userId}`);
  const reputation = Math.max(1, user.reputation + WEIGHTS[kind]);
  const level = reputation >= 1000 ? 'trusted' : 'member';
  await db.none('UPDATE users SET reputation = $1, level = $2 WHERE id = $3', [reputation, level, userId]);
  return reputation;
}
