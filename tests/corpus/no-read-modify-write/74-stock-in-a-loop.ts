// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// client: ioredis
// shape: same-function
// source: own
// atomic: decrby(key, qty) for each line, in one MULTI

import Redis from "ioredis";
import { Hono } from "hono";

const redis = new Redis(process.env.REDIS_URL ?? "");
const app = new Hono();

app.post("/orders", async (c) => {
  const { lines } = await c.req.json<{ lines: { sku: string; qty: number }[] }>();
  for (const { sku, qty } of lines) {
    const stock = await redis.get(`stock:${sku}`);
    const left = Number(stock) - qty;
    if (left < 0) return c.json({ error: `${sku} is sold out` }, 409);
    await redis.set(`stock:${sku}`, left);
  }
  return c.json({ ok: true }, 201);
});

export default app;
