// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @vercel/kv
// shape: helpers
// source: own
// atomic: nothing to fix: the stored value comes from the rates service

import { kv } from "@vercel/kv";

type Rates = Record<string, number>;

async function cached<T>(key: string, seconds: number, load: () => Promise<T>): Promise<T> {
  const hit = await kv.get<T>(key);
  if (hit !== null) return hit;
  const fresh = await load();
  await kv.set(key, fresh, { ex: seconds });
  return fresh;
}

export async function convert(amount: number, from: string, to: string): Promise<number> {
  const rates = await cached<Rates>(`rates:${from}`, 3600, async () => {
    const res = await fetch(`https://rates.example/latest?base=${from}`);
    return ((await res.json()) as { rates: Rates }).rates;
  });
  return amount * (rates[to] ?? 1);
}
