// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 21
// alt-lines: 25
// client: Deno.openKv
// shape: helpers
// source: own
// atomic: look at `ok`, and begin again with a fresh read

interface Stock {
  left: number;
}

const keyOf = (sku: string): Deno.KvKey => ['stock', sku];

export async function reserve(kv: Deno.Kv, sku: string, count: number): Promise<boolean> {
  const entry = await kv.get<Stock>(keyOf(sku));
  if (!entry.value || entry.value.left < count) return false;
  const next: Stock = { left: entry.value.left - count };
  await kv
    .atomic()
    .check(entry)
    .set(keyOf(sku), next)
    .commit();
  return true;
}
