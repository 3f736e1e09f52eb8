// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: report
// lines: 17
// alt-lines: 23
// client: ioredis
// shape: class
// source: own
// atomic: Counter.redis.duplicate(), or INCRBY

import Redis from "ioredis";

export class Tickets {
  static readonly redis = new Redis(process.env.REDIS_URL ?? "");

  static async draw(event: string): Promise<number | null> {
    await Tickets.redis.watch(event);
    const left = Number(await Tickets.redis.get(event));
    if (left <= 0) {
      await Tickets.redis.unwatch();
      return null;
    }
    const replies = await Tickets.redis.multi().set(event, left - 1).exec();
    return replies ? left - 1 : Tickets.draw(event);
  }
}
