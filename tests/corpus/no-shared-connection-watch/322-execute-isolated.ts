// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: none
// client: redis (node-redis v4)
// shape: class
// source: own
// atomic: nothing to fix: a connection of its own from the client's pool

import { type RedisClientType, WatchError } from "redis";

export class Inventory {
  constructor(private readonly client: RedisClientType) {}

  async take(sku: string): Promise<boolean> {
    try {
      return await this.client.executeIsolated(async (isolated) => {
        await isolated.watch(sku);
        const left = Number(await isolated.get(sku));
        if (left < 1) return false;
        await isolated.multi().set(sku, String(left - 1)).exec();
        return true;
      });
    } catch (err) {
      if (err instanceof WatchError) return this.take(sku);
      throw err;
    }
  }
}
