// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 17
// client: ioredis
// shape: same-function
// source: own
// atomic: hsetnx(key, seat, userId) and look at the answer

import { Redis } from "ioredis";

const redis = new Redis();

export async function takeSeat(showing: string, seat: string, userId: string): Promise<boolean> {
  const taken = await redis.hexists(`seats:${showing}`, seat);
  if (taken) return false;
  await redis.hset(`seats:${showing}`, seat, userId);
  return true;
}
