// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis + redis-semaphore
// shape: same-function
// source: own
// atomic: already under a distributed mutex

import Redis from "ioredis";
import { Mutex } from "redis-semaphore";

const redis = new Redis();

export async function merge(doc: string, patch: Record<string, string>): Promise<Record<string, string>> {
  const mutex = new Mutex(redis, `doc:${doc}`, { lockTimeout: 10_000 });
  await mutex.acquire();
  try {
    const stored = await redis.get(`doc:${doc}`);
    const merged = { ...(stored ? JSON.parse(stored) : {}), ...patch };
    await redis.set(`doc:${doc}`, JSON.stringify(merged));
    return merged;
  } finally {
    await mutex.release();
  }
}
