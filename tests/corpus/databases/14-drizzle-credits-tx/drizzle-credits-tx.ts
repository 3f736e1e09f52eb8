// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 23
// client: drizzle-orm
// shape: cross-file
// confidence: medium
// source: own
// atomic: sql`${users.credits} - ${cost}`, or .for("update")

import { eq } from 'drizzle-orm';
import { db } from './client';
import { usage, users } from './schema';

export async function consumeCredits(userId: string, cost: number) {
  return await db.transaction(async (tx) => {
    const [user] = await tx.select({ credits: users.credits }).from(users).where(eq(users.id, userId)).limit(1);
    if (!user || user.credits < cost) {
      tx.rollback();
      return 0;
    }
    const remaining = user.credits - cost;
    await tx.update(users).set({ credits: remaining }).where(eq(users.id, userId));
    await tx.insert(usage).values({ userId, cost });
    return remaining;
  });
}
