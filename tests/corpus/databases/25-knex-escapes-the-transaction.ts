// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 15
// client: knex
// shape: same-function
// source: own
// atomic: read with trx, forUpdate

import type { Knex } from 'knex';

export async function addLoyalty(knex: Knex, customerId: number, points: number) {
  await knex.transaction(async (trx) => {
    const row = await knex('loyalty').where('customer_id', customerId).forUpdate().first();
    await trx('loyalty').where('customer_id', customerId).update({ points: row.points + points });
    await trx('loyalty_log').insert({ customer_id: customerId, points });
  });
}
