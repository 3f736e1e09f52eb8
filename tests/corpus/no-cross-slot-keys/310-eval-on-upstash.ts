// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: none
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: nothing to fix: no cluster

import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();
const MOVE = 'if redis.call("SREM", KEYS[1], ARGV[1]) == 1 then return redis.call("SADD", KEYS[2], ARGV[1]) end return 0';

export async function moveTo(agent: string, from: string, to: string): Promise<boolean> {
  const moved = await redis.eval(MOVE, [`team:${from}`, `team:${to}`], [agent]);
  return moved === 1;
}
