// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 35
// client: Cloudflare KV
// shape: helpers
// source: own
// atomic: one key per session and list({ prefix })

import { Hono } from 'hono';

interface SessionInfo {
  id: string;
  device: string;
  expires: number;
}

type Env = { Bindings: { SESSIONS: KVNamespace } };

const app = new Hono<Env>();
const DAY = 86_400_000;

const alive = (session: SessionInfo) => session.expires > Date.now();

app.post('/login/:user', async (c) => {
  const user = c.req.param('user');
  const key = `user:${user}:sessions`;
  const session: SessionInfo = {
    id: crypto.randomUUID(),
    device: c.req.header('user-agent') ?? 'unknown',
    expires: Date.now() + 30 * DAY,
  };
  const known = (await c.env.SESSIONS.get<SessionInfo[]>(key, 'json')) ?? [];
  const sessions = known.filter(alive).concat(session);
  await c.env.SESSIONS.put(key, JSON.stringify(sessions));
  return c.json({ session: session.id, others: sessions.length - 1 });
});

app.get('/sessions/:user', async (c) => {
  const sessions = await c.env.SESSIONS.get<SessionInfo[]>(`user:${c.req.param('user')}:sessions`, 'json');
  return c.json((sessions ?? []).filter(alive));
});

export default app;
