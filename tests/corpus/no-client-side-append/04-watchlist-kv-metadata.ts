// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 20
// client: @cloudflare/workers-types (Workers KV)
// shape: same-function
// source: own
// atomic: one key per symbol and list({ prefix })

import { Hono } from "hono";

type Env = { Bindings: { WATCH: KVNamespace } };
const app = new Hono<Env>();

app.put("/watch/:user/:symbol", async (c) => {
  const { user, symbol } = c.req.param();
  const { value, metadata } = await c.env.WATCH.getWithMetadata<string[], { added: number }>(user, "json");
  const symbols = new Set(value ?? []);
  symbols.add(symbol.toUpperCase());
  await c.env.WATCH.put(user, JSON.stringify(Array.from(symbols)), { metadata: { added: (metadata?.added ?? 0) + 1 } });
  return c.body(null, 204);
});

export default app;
