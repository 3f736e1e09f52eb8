import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { games } from './schema';

const db = drizzle(process.env.DATABASE_URL!);

export async function findGame(id: string) {
  const rows = await db.select().from(games).where(eq(games.id, id));
  return rows[0];
}

export async function updateGame(id: string, patch: Partial<typeof games.$inferInsert>) {
  await db.update(games).set(patch).where(eq(games.id, id));
}
