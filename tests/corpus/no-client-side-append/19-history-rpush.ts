// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: already RPUSH and LTRIM in one MULTI

import type { Redis } from "ioredis";

export async function say(redis: Redis, room: string, text: string): Promise<string[]> {
  const key = `turns:${room}`;
  const last = await redis.lindex(key, -1);
  if (last === text) return redis.lrange(key, 0, -1);
  await redis.multi().rpush(key, text).ltrim(key, -50, -1).exec();
  const turns = await redis.lrange(key, 0, -1);
  return turns.map((turn) => turn.trim());
}
