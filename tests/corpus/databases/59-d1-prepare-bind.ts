// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: @cloudflare/workers-types (D1)
// shape: same-function
// source: own
// atomic: SET remaining = remaining - 1 WHERE remaining > 0

import { Hono } from 'hono';

type Bindings = { DB: D1Database };
const app = new Hono<{ Bindings: Bindings }>();

app.post('/codes/:code/use', async (c) => {
  const code = c.req.param('code');
  const row = await c.env.DB.prepare('SELECT remaining FROM codes WHERE code = ?').bind(code).first<{ remaining: number }>();
  if (!row || row.remaining <= 0) return c.json({ error: 'gone' }, 410);
  await c.env.DB.prepare('UPDATE codes SET remaining = ? WHERE code = ?').bind(row.remaining - 1, code).run();
  return c.json({ remaining: row.remaining - 1 });
});

export default app;
