// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: none
// client: ioredis
// shape: class
// source: own
// atomic: nothing to fix: all commands use one key

import { Cluster } from "ioredis";

export class Window {
  private readonly cluster = new Cluster([{ host: "10.0.0.1", port: 7000 }]);

  async hit(ip: string): Promise<number> {
    const key = `window:${ip}`;
    const now = Date.now();
    const replies = await this.cluster.multi().zremrangebyscore(key, 0, now - 60_000).zadd(key, now, `${now}`).zcard(key).expire(key, 60).exec();
    return Number(replies?.[2]?.[1] ?? 0);
  }
}
