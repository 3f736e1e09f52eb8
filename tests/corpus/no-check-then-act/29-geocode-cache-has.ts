// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: unstorage
// shape: same-function
// source: own
// atomic: nothing to fix: a cache fill

import type { Storage } from "unstorage";

interface Point {
  lat: number;
  lon: number;
}

export async function geocode(cache: Storage<Point>, address: string): Promise<Point | null> {
  const key = encodeURIComponent(address.trim().toLowerCase());
  if (await cache.hasItem(key)) return cache.getItem(key);
  const res = await fetch(`https://geo.example/search?q=${key}`);
  if (!res.ok) return null;
  const [point] = (await res.json()) as Point[];
  if (point) await cache.setItem(key, point);
  return point ?? null;
}
