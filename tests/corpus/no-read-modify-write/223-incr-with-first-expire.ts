// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: INCR

import Redis from "ioredis";

const redis = new Redis();

export async function hit(ip: string, limit: number): Promise<{ allowed: boolean; left: number }> {
  const key = `rl:${ip}:${Math.floor(Date.now() / 60_000)}`;
  const results = await redis.multi().incr(key).expire(key, 61).exec();
  const count = Number(results?.[0]?.[1] ?? 0);
  return { allowed: count <= limit, left: Math.max(0, limit - count) };
}
