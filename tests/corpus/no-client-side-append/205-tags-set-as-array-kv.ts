// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 22
// client: Workers KV
// shape: same-function
// source: own
// atomic: one key per tag

import { Hono } from "hono";

type Bindings = { TAGS: KVNamespace };

const app = new Hono<{ Bindings: Bindings }>();

app.post("/notes/:id/tags", async (c) => {
  const id = c.req.param("id");
  const { tag } = await c.req.json<{ tag: string }>();
  const current = await c.env.TAGS.get<string[]>(`tags:${id}`, { type: "json" });
  const tags = new Set(current ?? []);
  tags.add(tag);
  await c.env.TAGS.put(`tags:${id}`, JSON.stringify([...tags]));
  return c.json({ tags: [...tags] });
});

export default app;
