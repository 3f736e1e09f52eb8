// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 18
// client: knex
// shape: same-function
// source: own
// atomic: update() resolves the number of rows: 0 is a conflict

import knexFactory from "knex";

const knex = knexFactory({ client: "pg", connection: process.env.DATABASE_URL });

export async function approve(id: number, approver: string): Promise<void> {
  const expense = await knex("expenses").where({ id }).first("lock_version", "state");
  if (expense.state !== "pending") throw new Error("already decided");
  const changes = { state: "approved", approver, lock_version: expense.lock_version + 1 };
  await knex("expenses").where({ id, lock_version: expense.lock_version }).update(changes);
}
