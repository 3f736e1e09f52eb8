// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: helpers
// source: own
// atomic: nothing to fix: a lock with token and expiry

import { randomUUID } from "node:crypto";
import Redis from "ioredis";

const redis = new Redis();
const RELEASE = `if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) end return 0`;

export async function addSpend(team: string, cents: number): Promise<number> {
  const lockKey = `lock:spend:${team}`;
  const token = randomUUID();
  const acquired = await redis.set(lockKey, token, "PX", 10_000, "NX");
  if (acquired !== "OK") throw new Error("spend is being updated");
  try {
    const current = JSON.parse((await redis.get(`spend:${team}`)) ?? '{"cents":0}');
    current.cents += cents;
    await redis.set(`spend:${team}`, JSON.stringify(current));
    return current.cents;
  } finally {
    await redis.eval(RELEASE, 1, lockKey, token);
  }
}
