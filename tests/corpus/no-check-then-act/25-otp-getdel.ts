// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: already GETDEL

import type { Redis } from "ioredis";

export async function redeem(redis: Redis, email: string, input: string): Promise<boolean> {
  const key = `code:${email}`;
  const tries = await redis.incr(`${key}:tries`);
  if (tries > 5) {
    await redis.del(key);
    return false;
  }
  const code = await redis.getdel(key);
  return code !== null && code === input;
}
