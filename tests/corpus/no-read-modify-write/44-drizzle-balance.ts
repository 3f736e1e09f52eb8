// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 21
// client: drizzle-orm
// shape: same-function
// source: own
// atomic: set({ balance: sql`${accounts.balance} + ${cents}` })

import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { integer, pgTable, uuid } from "drizzle-orm/pg-core";

const accounts = pgTable("accounts", { id: uuid().primaryKey(), balance: integer().notNull() });
const db = drizzle(process.env.DATABASE_URL!);

export async function deposit(id: string, cents: number): Promise<number> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, id)).limit(1);
  if (!account) throw new Error("no account");
  const balance = account.balance + cents;
  await db.update(accounts).set({ balance }).where(eq(accounts.id, id));
  return balance;
}
