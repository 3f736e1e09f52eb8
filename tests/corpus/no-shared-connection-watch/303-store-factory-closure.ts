// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: report
// lines: 18
// alt-lines: 25
// client: redis (node-redis v6)
// shape: helpers
// source: own
// atomic: take a pool and use pool.execute()

import { WatchError, type RedisClientType } from "redis";

export function createQuotaStore(client: RedisClientType) {
  const keyOf = (tenant: string) => `quota:${tenant}`;

  const consume = async (tenant: string, units: number): Promise<boolean> => {
    const key = keyOf(tenant);
    await client.watch(key);
    const left = Number((await client.get(key)) ?? 0);
    if (left < units) {
      await client.unwatch();
      return false;
    }
    try {
      await client.multi().set(key, String(left - units)).exec();
      return true;
    } catch (err) {
      if (err instanceof WatchError) return consume(tenant, units);
      throw err;
    }
  };

  return { consume };
}
