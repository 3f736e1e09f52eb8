// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 18
// client: drizzle-orm (postgres)
// shape: same-function
// source: own
// atomic: returning() and a look at the number of rows

import { and, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { recipes } from "./schema";

const db = drizzle(process.env.DATABASE_URL!);

export async function addStep(id: number, step: string): Promise<void> {
  const [recipe] = await db.select().from(recipes).where(eq(recipes.id, id));
  await db
    .update(recipes)
    .set({ steps: [...recipe.steps, step], version: recipe.version + 1 })
    .where(and(eq(recipes.id, id), eq(recipes.version, recipe.version)));
}
