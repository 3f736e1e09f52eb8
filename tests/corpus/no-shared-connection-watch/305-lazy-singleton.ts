// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: report
// lines: 25
// alt-lines: 31
// client: redis (node-redis v6)
// shape: helpers
// source: own
// atomic: getRedis().duplicate(), or a pool

import { createClient, type RedisClientType } from "redis";

let client: RedisClientType | undefined;

async function getRedis(): Promise<RedisClientType> {
  if (!client) {
    client = createClient({ url: process.env.REDIS_URL });
    await client.connect();
  }
  return client;
}

export async function claimCouponSlot(campaign: string): Promise<number> {
  const redis = await getRedis();
  await redis.watch(campaign);
  const slots = Number(await redis.get(campaign));
  if (slots === 0) {
    await redis.unwatch();
    return -1;
  }
  await redis.multi().set(campaign, String(slots - 1)).exec();
  return slots - 1;
}
