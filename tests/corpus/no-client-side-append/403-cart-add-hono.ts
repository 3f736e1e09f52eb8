// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 32
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: a hash of quantities: HINCRBY

import { Hono } from 'hono';
import { Redis } from '@upstash/redis/cloudflare';

type Line = { sku: string; qty: number; price: number };
type Cart = { lines: Line[]; updatedAt: number };

const app = new Hono<{ Bindings: { UPSTASH_REDIS_REST_URL: string; UPSTASH_REDIS_REST_TOKEN: string } }>();

app.post('/cart/:id/lines', async (c) => {
  const redis = Redis.fromEnv(c.env);
  const key = `cart:${c.req.param('id')}`;
  const { sku, qty, price } = await c.req.json<Line>();

  const cart = (await redis.get<Cart>(key)) ?? { lines: [], updatedAt: 0 };
  const line = cart.lines.find((l) => l.sku === sku);
  if (line) {
    line.qty += qty;
  } else {
    cart.lines.push({ sku, qty, price });
  }
  cart.updatedAt = Date.now();

  await redis.set(key, cart, { ex: 60 * 60 * 24 * 7 });
  return c.json(cart);
});

export default app;
