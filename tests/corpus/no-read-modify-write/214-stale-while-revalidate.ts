// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: Workers KV
// shape: helpers
// source: own
// atomic: nothing to fix: a cache fill

interface Env {
  CACHE: KVNamespace;
}

async function fresh(url: string): Promise<{ body: string; at: number }> {
  const response = await fetch(url);
  return { body: await response.text(), at: Date.now() };
}

export async function swr(env: Env, ctx: ExecutionContext, url: string): Promise<string> {
  const hit = await env.CACHE.get<{ body: string; at: number }>(url, "json");
  if (!hit) {
    const entry = await fresh(url);
    await env.CACHE.put(url, JSON.stringify(entry));
    return entry.body;
  }
  if (Date.now() - hit.at > 30_000) {
    ctx.waitUntil(fresh(url).then((entry) => env.CACHE.put(url, JSON.stringify(entry))));
  }
  return hit.body;
}
