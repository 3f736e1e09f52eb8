// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: knex
// shape: same-function
// source: own
// atomic: already increment()

import knex from "knex";

const db = knex({ client: "mysql2", connection: process.env.DATABASE_URL });

export async function like(post: number, user: number): Promise<number> {
  const before = await db("posts").where({ id: post }).first("likes", "locked");
  if (before.locked) return before.likes;
  await db("likes").insert({ post, user }).onConflict(["post", "user"]).ignore();
  await db("posts").where({ id: post }).increment("likes", 1);
  return before.likes + 1;
}
