// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: Deno KV
// shape: helpers
// source: own
// atomic: nothing to fix: ok is looked at

const kv = await Deno.openKv();

async function tryAdd(key: Deno.KvKey, amount: number): Promise<boolean> {
  const entry = await kv.get<number>(key);
  const result = await kv.atomic().check(entry).set(key, (entry.value ?? 0) + amount).commit();
  return result.ok;
}

export async function add(key: Deno.KvKey, amount: number): Promise<void> {
  for (let i = 0; i < 10; i++) {
    if (await tryAdd(key, amount)) return;
  }
  throw new Error("contention");
}
