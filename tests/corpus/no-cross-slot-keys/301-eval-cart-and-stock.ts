// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 22
// client: ioredis
// shape: class
// source: own
// atomic: one hash tag, such as {sku:<id>}, in both keys

import { Cluster } from "ioredis";

const RESERVE = `
if tonumber(redis.call("GET", KEYS[1]) or "0") < tonumber(ARGV[2]) then return 0 end
redis.call("DECRBY", KEYS[1], ARGV[2])
redis.call("HINCRBY", KEYS[2], ARGV[1], ARGV[2])
return 1`;

export class Carts {
  constructor(private readonly redis: Cluster) {}

  async put(cart: string, sku: string, n: number): Promise<boolean> {
    const done = await this.redis.eval(RESERVE, 2, `stock:${sku}`, `cart:${cart}`, sku, n);
    return done === 1;
  }
}
