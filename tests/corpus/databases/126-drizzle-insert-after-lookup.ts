// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 22
// client: drizzle-orm
// shape: same-function
// source: own
// atomic: onConflictDoNothing and a unique index

import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { seats } from './schema';

const db = drizzle(process.env.DATABASE_URL!);

export async function bookSeat(showId: string, seat: string, userId: string) {
  const taken = await db
    .select()
    .from(seats)
    .where(and(eq(seats.showId, showId), eq(seats.seat, seat)));
  if (taken.length > 0) throw new Error('seat is taken');
  await db.insert(seats).values({ showId, seat, userId });
}
