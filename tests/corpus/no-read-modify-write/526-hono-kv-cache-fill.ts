// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: Cloudflare KV
// shape: helpers
// source: own
// atomic: nothing to fix: a cache of what the origin says

import { Hono } from 'hono';

interface Repo {
  name: string;
  stars: number;
  fetchedAt: number;
}

const app = new Hono<{ Bindings: { CACHE: KVNamespace; GITHUB_TOKEN: string } }>();

async function fetchRepos(user: string, token: string): Promise<Repo[]> {
  const res = await fetch(`https://api.github.com/users/${user}/repos`, { headers: { authorization: `Bearer ${token}` } });
  const repos = (await res.json()) as { name: string; stargazers_count: number }[];
  return repos.map((repo) => ({ name: repo.name, stars: repo.stargazers_count, fetchedAt: Date.now() }));
}

app.get('/repos/:user', async (c) => {
  const user = c.req.param('user');
  const key = `repos:${user}`;
  const cached = await c.env.CACHE.get<Repo[]>(key, 'json');
  if (cached && cached.length > 0 && Date.now() - cached[0].fetchedAt < 600_000) {
    c.header('x-cache', 'hit');
    return c.json(cached);
  }
  const repos = await fetchRepos(user, c.env.GITHUB_TOKEN);
  c.executionCtx.waitUntil(c.env.CACHE.put(key, JSON.stringify(repos), { expirationTtl: 3600 }));
  return c.json(repos);
});

export default app;
