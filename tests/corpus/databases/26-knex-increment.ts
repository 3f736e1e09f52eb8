// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: knex
// shape: same-function
// source: own
// atomic: nothing to fix: increment

import type { Knex } from 'knex';

export async function addLoyalty(knex: Knex, customerId: number, points: number) {
  const row = await knex('loyalty').where('customer_id', customerId).first();
  if (!row) {
    await knex('loyalty').insert({ customer_id: customerId, points }).onConflict('customer_id').merge({ points: knex.raw('loyalty.points + ?', [points]) });
    return;
  }
  await knex('loyalty').where('customer_id', customerId).increment('points', points);
}
