// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: lowdb
// shape: cross-file
// source: own
// atomic: already one update of the shared instance

import { database } from "./database";

export async function addRecipe(title: string, steps: string[]): Promise<number> {
  await database.update((data) => {
    data.recipes.push({ title, steps });
  });
  return database.data.recipes.length;
}
