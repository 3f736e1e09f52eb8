// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: drizzle-orm
// shape: same-function
// source: own
// atomic: already locks the row

import { eq } from "drizzle-orm";
import { db } from "./db";
import { subscriptions } from "./schema";

export async function consume(id: string, units: number): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(subscriptions).where(eq(subscriptions.id, id)).for("update");
    if (row.unitsLeft < units) throw new Error("plan exhausted");
    await tx.update(subscriptions).set({ unitsLeft: row.unitsLeft - units }).where(eq(subscriptions.id, id));
  });
}
