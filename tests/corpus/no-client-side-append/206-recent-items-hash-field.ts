// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 19
// client: redis (node-redis)
// shape: helpers
// source: own
// atomic: LPUSH and LTRIM

import { createClient } from "redis";

const redis = createClient();

const decode = <T>(value: string | undefined | null, fallback: T): T => (value ? (JSON.parse(value) as T) : fallback);

export async function viewed(user: string, product: string): Promise<string[]> {
  const recent = decode<string[]>(await redis.hGet(`user:${user}`, "recent"), []);
  const next = [product, ...recent.filter((id) => id !== product)].slice(0, 20);
  await redis.hSet(`user:${user}`, "recent", JSON.stringify(next));
  return next;
}
