// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: drizzle-orm
// shape: helpers
// source: own
// atomic: the row is locked until the transaction of the caller ends

import { eq } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";

const seats = pgTable("seats", { id: text("id"), state: text("state"), guest: text("guest") });

export async function take(tx: NodePgDatabase, id: string, guest: string): Promise<boolean> {
  const [seat] = await tx.select().from(seats).where(eq(seats.id, id)).for("update");
  if (seat?.state !== "free") return false;
  await tx.update(seats).set({ state: "taken", guest }).where(eq(seats.id, id));
  return true;
}
