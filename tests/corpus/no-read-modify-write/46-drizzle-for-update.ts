// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: drizzle-orm
// shape: same-function
// source: own
// atomic: already under a row lock

import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { jsonb, pgTable, text } from "drizzle-orm/pg-core";

const docs = pgTable("docs", { id: text().primaryKey(), meta: jsonb().$type<Record<string, unknown>>().notNull() });
const db = drizzle(process.env.DATABASE_URL ?? "");

export async function setMeta(id: string, key: string, value: unknown): Promise<void> {
  await db.transaction(async (tx) => {
    const [doc] = await tx.select().from(docs).where(eq(docs.id, id)).for("update");
    if (!doc) throw new Error("no doc");
    await tx.update(docs).set({ meta: { ...doc.meta, [key]: value } }).where(eq(docs.id, id));
  });
}
