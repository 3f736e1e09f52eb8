// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: nothing to fix: HINCRBY, and a field is removed only by its own request

import { Hono } from 'hono';
import { Redis } from '@upstash/redis';

const redis = Redis.fromEnv();
const app = new Hono();

app.post('/cart/:id/lines', async (c) => {
  const key = `cart:${c.req.param('id')}`;
  const { sku, qty } = await c.req.json<{ sku: string; qty: number }>();
  const now = await redis.hincrby(key, sku, qty);
  await redis.expire(key, 604_800);
  return c.json({ sku, qty: now });
});

app.get('/cart/:id', async (c) => {
  const lines = (await redis.hgetall<Record<string, number>>(`cart:${c.req.param('id')}`)) ?? {};
  const total = Object.values(lines).reduce((sum, qty) => sum + qty, 0);
  return c.json({ lines, total });
});

app.delete('/cart/:id/lines/:sku', async (c) => {
  await redis.hdel(`cart:${c.req.param('id')}`, c.req.param('sku'));
  return c.body(null, 204);
});

export default app;
