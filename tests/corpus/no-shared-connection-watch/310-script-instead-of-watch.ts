// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: none
// client: ioredis
// shape: class
// source: own
// atomic: nothing to fix: the script is one step, whoever shares the connection

import type { Redis } from "ioredis";

const TAKE = `
local left = tonumber(redis.call("GET", KEYS[1]) or "0")
if left < tonumber(ARGV[1]) then return -1 end
return redis.call("DECRBY", KEYS[1], ARGV[1])`;

export class Stock {
  constructor(private readonly redis: Redis) {}

  async take(sku: string, n: number): Promise<number> {
    const left = Number(await this.redis.eval(TAKE, 1, `stock:${sku}`, n));
    if (left < 0) throw new Error(`${sku}: out of stock`);
    return left;
  }
}
