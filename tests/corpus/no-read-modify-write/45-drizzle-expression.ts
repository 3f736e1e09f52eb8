// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: drizzle-orm
// shape: same-function
// source: own
// atomic: already one expression in the database

import { and, eq, gte, sql } from "drizzle-orm";
import { integer, pgTable, uuid } from "drizzle-orm/pg-core";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";

const accounts = pgTable("accounts", { id: uuid().primaryKey(), balance: integer().notNull() });

export async function withdraw(db: NodePgDatabase, id: string, cents: number): Promise<boolean> {
  const [account] = await db.select({ balance: accounts.balance }).from(accounts).where(eq(accounts.id, id));
  if (!account || account.balance < cents) return false;
  const rows = await db
    .update(accounts)
    .set({ balance: sql`${accounts.balance} - ${cents}` })
    .where(and(eq(accounts.id, id), gte(accounts.balance, cents)))
    .returning({ balance: accounts.balance });
  return rows.length === 1;
}
