const kv = await Deno.openKv();

export async function updateEntry<T>(key: Deno.KvKey, change: (value: T | null) => T): Promise<T> {
  for (;;) {
    const entry = await kv.get<T>(key);
    const next = change(entry.value);
    const result = await kv.atomic().check(entry).set(key, next).commit();
    if (result.ok) return next;
  }
}
