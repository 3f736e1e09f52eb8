// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: drizzle-orm
// shape: same-function
// source: own
// atomic: nothing to fix: serializable

import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { plans } from './schema';

const db = drizzle(process.env.DATABASE_URL!);

export async function addSeat(id: string) {
  await db.transaction(
    async (tx) => {
      const [plan] = await tx.select().from(plans).where(eq(plans.id, id));
      await tx.update(plans).set({ seats: plan.seats + 1 }).where(eq(plans.id, id));
    },
    { isolationLevel: 'serializable' },
  );
}
