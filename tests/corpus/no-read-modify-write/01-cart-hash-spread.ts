// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 23
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: HINCRBY cart:<id> <sku> <qty>

import { Redis } from "@upstash/redis";
import { Hono } from "hono";

type Cart = Record<string, number>;

const redis = Redis.fromEnv();
const app = new Hono();

app.post("/cart/:sid/items", async (c) => {
  const { sku, qty } = await c.req.json<{ sku: string; qty: number }>();
  const key = `cart:${c.req.param("sid")}`;
  const cart = (await redis.hgetall<Cart>(key)) ?? {};
  const next = { ...cart, [sku]: (cart[sku] ?? 0) + qty };
  await redis.hset(key, next);
  return c.json(next);
});

export default app;
