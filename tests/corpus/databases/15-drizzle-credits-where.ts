// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: drizzle-orm
// shape: same-function
// source: own
// atomic: nothing to fix: relative update under a condition

import { and, eq, gte, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { users } from './schema';

const db = drizzle(postgres(process.env.DATABASE_URL!));

export async function consumeCredits(userId: string, cost: number): Promise<boolean> {
  const user = await db.query.users.findFirst({ where: eq(users.id, userId) });
  if (!user) throw new Error('unknown user');
  const rows = await db
    .update(users)
    .set({ credits: sql`${users.credits} - ${cost}` })
    .where(and(eq(users.id, userId), gte(users.credits, cost)))
    .returning({ credits: users.credits });
  return rows.length > 0;
}
