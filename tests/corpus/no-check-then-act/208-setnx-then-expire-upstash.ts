// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 17
// client: @upstash/redis
// shape: helpers
// source: own
// atomic: SET with nx and ex

import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();

export async function lockCron(name: string): Promise<boolean> {
  const got = await redis.setnx(`cron:${name}`, Date.now());
  if (got !== 1) return false;
  await redis.expire(`cron:${name}`, 300);
  return true;
}
