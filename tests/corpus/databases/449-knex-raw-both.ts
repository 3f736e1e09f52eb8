// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 27
// client: knex
// shape: same-function
// source: own
// atomic: update ... set stock = stock - ? where stock >= ?

import Koa from 'koa';
import Router from '@koa/router';
import knexFactory from 'knex';

const knex = knexFactory({ client: 'pg', connection: process.env.DATABASE_URL });
const router = new Router();

router.post('/products/:sku/reserve', async (ctx) => {
  const { sku } = ctx.params;
  const { quantity } = ctx.request.body as { quantity: number };
  const found = await knex.raw('select stock from products where sku = ?', [sku]);
  const product = found.rows[0];
  if (!product || product.stock < quantity) {
    ctx.status = 409;
    return;
  }
  const left = product.stock - quantity;
  await knex.raw('update products set stock = ? where sku = ?', [left, sku]);
  ctx.body = { sku, left };
});

export const app = new Koa().use(router.routes());
