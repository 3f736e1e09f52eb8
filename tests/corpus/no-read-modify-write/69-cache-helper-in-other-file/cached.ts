// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @cloudflare/workers-types (Workers KV)
// shape: cross-file
// source: own
// atomic: nothing to fix: a cache fill

export async function cached<T>(kv: KVNamespace, key: string, ttl: number, load: () => Promise<T>): Promise<T> {
  const hit = await kv.get<T>(key, "json");
  if (hit !== null) return hit;
  const value = await load();
  await kv.put(key, JSON.stringify(value), { expirationTtl: ttl });
  return value;
}
