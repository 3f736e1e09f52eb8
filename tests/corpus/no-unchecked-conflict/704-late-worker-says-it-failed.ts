// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: drizzle-orm
// shape: same-function
// source: own
// atomic: a worker that was replaced has nothing to say; its message is meant to fall away

import { and, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { integer, pgTable, text } from "drizzle-orm/pg-core";

const crawls = pgTable("crawls", { id: text("id"), generation: integer("generation"), state: text("state"), reason: text("reason") });
const db = drizzle(process.env.DATABASE_URL ?? "");

export async function crawlFailed(id: string, generation: number, reason: string): Promise<void> {
  await db
    .update(crawls)
    .set({ state: "failed", reason })
    .where(and(eq(crawls.id, id), eq(crawls.generation, generation)));
}
