// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 20
// client: knex
// shape: same-function
// confidence: medium
// source: own
// atomic: forUpdate(), decrement(), or isolationLevel serializable with a retry
// note: READ COMMITTED lets both transactions read the same row; strict only

import knexFactory from "knex";

const knex = knexFactory({ client: "pg", connection: process.env.DATABASE_URL });

export async function consume(subscription: string, units: number): Promise<void> {
  await knex.transaction(async (trx) => {
    const row = await trx("subscriptions").where({ id: subscription }).first("units_left");
    if (row.units_left < units) throw new Error("plan exhausted");
    await trx("subscriptions").where({ id: subscription }).update({ units_left: row.units_left - units });
  });
}
