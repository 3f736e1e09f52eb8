// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 19
// client: ioredis
// shape: same-function
// source: own
// atomic: a Lua script that counts and adds

import Redis from "ioredis";

const redis = new Redis();
const CAPACITY = 8;

export async function enter(room: string, player: string): Promise<"ok" | "full"> {
  const key = `room:${room}:players`;
  const size = await redis.scard(key);
  if (size >= CAPACITY) return "full";
  await redis.sadd(key, player);
  return "ok";
}
