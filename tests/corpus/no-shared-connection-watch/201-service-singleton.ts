// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: report
// lines: 19
// alt-lines: 26
// client: redis (node-redis)
// shape: class
// source: own
// atomic: a client from a pool

import { createClient } from "redis";

const client = createClient();
await client.connect();

export class SeatService {
  async book(show: string, seat: string, user: string): Promise<boolean> {
    const key = `seats:${show}`;
    await client.watch(key);
    const taken = await client.hGet(key, seat);
    if (taken) {
      await client.unwatch();
      return false;
    }
    try {
      await client.multi().hSet(key, seat, user).exec();
      return true;
    } catch {
      return false;
    }
  }
}
