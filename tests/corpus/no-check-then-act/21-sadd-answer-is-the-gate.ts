// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: already decided by the answer of SADD

import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();

export async function countUnique(page: string, visitor: string): Promise<number> {
  const set = `visitors:${page}`;
  const added = await redis.sadd(set, visitor);
  if (added === 0) return redis.scard(set);
  await redis.incr(`unique:${page}`);
  return redis.scard(set);
}
