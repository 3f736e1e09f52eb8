// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 17
// client: ioredis
// shape: same-function
// source: own
// atomic: read again in each round

import Redis from "ioredis";

export async function decrementStock(base: Redis, sku: string): Promise<boolean> {
  const redis = base.duplicate();
  await redis.watch(`stock:${sku}`);
  const left = Number(await redis.get(`stock:${sku}`)) - 1;
  for (let attempt = 0; attempt < 5; attempt++) {
    const done = await redis.multi().set(`stock:${sku}`, left).exec();
    if (done !== null) return true;
    await redis.watch(`stock:${sku}`);
  }
  return false;
}
