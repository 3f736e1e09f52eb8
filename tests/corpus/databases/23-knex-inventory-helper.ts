// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 16
// alt-lines: 21
// client: knex
// shape: helpers
// source: own
// atomic: .decrement("on_hand", qty)

import knex from 'knex';

const db = knex({ client: 'pg', connection: process.env.PG_URL });

const getItem = (sku) => db('inventory').where({ sku }).first();
const setOnHand = (sku, onHand) => db('inventory').where({ sku }).update({ on_hand: onHand });

export async function ship(sku: string, qty: number) {
  const item = await getItem(sku);
  if (item.on_hand < qty) throw new Error('short');
  await setOnHand(sku, item.on_hand - qty);
}
