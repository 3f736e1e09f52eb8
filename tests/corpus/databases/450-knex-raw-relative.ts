// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: knex
// shape: same-function
// source: own
// atomic: nothing to fix: the statement subtracts, with the stock in its condition

import knexFactory from 'knex';

const knex = knexFactory({ client: 'pg', connection: process.env.DATABASE_URL });

export async function reserve(sku: string, quantity: number): Promise<{ left: number } | { missing: number }> {
  const { rows } = await knex.raw('update products set stock = stock - ? where sku = ? and stock >= ? returning stock', [
    quantity,
    sku,
    quantity,
  ]);
  if (rows.length > 0) return { left: rows[0].stock };
  const product = await knex('products').where({ sku }).first('stock');
  return { missing: quantity - (product?.stock ?? 0) };
}
