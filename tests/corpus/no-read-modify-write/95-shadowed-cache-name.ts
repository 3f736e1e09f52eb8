// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis + Map
// shape: helpers
// source: own
// atomic: nothing to fix: the two caches are not one

import Redis from "ioredis";

const cache = new Redis();

async function priceOf(sku: string): Promise<number> {
  return Number((await cache.get(sku)) ?? 0);
}

export async function totals(lines: { sku: string; qty: number }[]): Promise<Map<string, number>> {
  const cache = new Map<string, number>();
  for (const { sku, qty } of lines) {
    const price = await priceOf(sku);
    cache.set(sku, (cache.get(sku) ?? 0) + price * qty);
  }
  return cache;
}
