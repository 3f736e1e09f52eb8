// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: drizzle-orm (postgres)
// shape: same-function
// source: own
// atomic: already looks at the rows returned

import { and, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { recipes } from "./schema";

const db = drizzle(process.env.DATABASE_URL!);

export async function addStep(id: number, step: string): Promise<boolean> {
  const [recipe] = await db.select().from(recipes).where(eq(recipes.id, id));
  const saved = await db
    .update(recipes)
    .set({ steps: [...recipe.steps, step], version: recipe.version + 1 })
    .where(and(eq(recipes.id, id), eq(recipes.version, recipe.version)))
    .returning({ id: recipes.id });
  return saved.length > 0;
}
