// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: knex
// shape: same-function
// source: own
// atomic: nothing to fix: row lock

import type { Knex } from 'knex';

export function makeInventory(db: Knex) {
  return {
    async ship(sku: string, qty: number) {
      await db.transaction(async (trx) => {
        const item = await trx('inventory').where({ sku }).forUpdate().first();
        if (!item || item.on_hand < qty) throw new Error('short');
        await trx('inventory').where({ sku }).update({ on_hand: item.on_hand - qty });
      });
    },
  };
}
