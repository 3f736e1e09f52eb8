// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: none
// client: ioredis + generic-pool
// shape: same-function
// source: own
// atomic: nothing to fix: the connection is taken from a pool for this section

import { createPool } from "generic-pool";
import Redis from "ioredis";

const connections = createPool(
  { create: async () => new Redis(process.env.REDIS_URL ?? ""), destroy: async (redis) => void redis.disconnect() },
  { min: 2, max: 20 },
);

export async function takeSpot(garage: string): Promise<boolean> {
  const redis = await connections.acquire();
  try {
    await redis.watch(garage);
    const free = Number(await redis.get(garage));
    if (free === 0) return false;
    return (await redis.multi().set(garage, free - 1).exec()) !== null;
  } finally {
    await redis.unwatch();
    await connections.release(redis);
  }
}
