// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 16
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: HSETNX

import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();

export async function register(name: string, userId: string): Promise<void> {
  if (await redis.hexists("usernames", name)) throw new Error("taken");
  await redis.hset("usernames", { [name]: userId });
}
