// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: none
// client: redis (node-redis v6)
// shape: class
// source: own
// atomic: already a connection of its own

import { WatchError, type RedisClientType } from "redis";

export class Auction {
  constructor(private readonly base: RedisClientType) {}

  async bid(id: string, price: number): Promise<boolean> {
    const conn = this.base.duplicate();
    await conn.connect();
    try {
      await conn.watch(id);
      if (Number(await conn.get(id)) >= price) return false;
      await conn.multi().set(id, String(price)).exec();
      return true;
    } catch (err) {
      if (err instanceof WatchError) return this.bid(id, price);
      throw err;
    } finally {
      conn.destroy();
    }
  }
}
