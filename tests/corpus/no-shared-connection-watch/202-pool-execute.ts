// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: none
// client: redis (node-redis)
// shape: class
// source: own
// atomic: nothing to fix: a connection of its own

import { createClientPool, WatchError } from "redis";

const pool = createClientPool({ url: process.env.REDIS_URL }, { maximum: 10 });

export class SeatService {
  book(show: string, seat: string, user: string): Promise<boolean> {
    return pool.execute(async (client) => {
      const key = `seats:${show}`;
      await client.watch(key);
      if (await client.hGet(key, seat)) {
        await client.unwatch();
        return false;
      }
      try {
        await client.multi().hSet(key, seat, user).exec();
        return true;
      } catch (error) {
        if (error instanceof WatchError) return false;
        throw error;
      }
    });
  }
}
