// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: no cluster

import Redis from "ioredis";

const redis = new Redis();

export async function enqueue(id: string, payload: string): Promise<void> {
  await redis.multi().hset("jobs", id, payload).rpush("jobs:waiting", id).exec();
}
