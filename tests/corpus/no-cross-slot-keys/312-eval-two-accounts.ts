// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 16
// client: ioredis
// shape: same-function
// source: own
// atomic: one hash tag in both account keys, such as {bank}

import Redis from "ioredis";

const cluster = new Redis.Cluster([{ host: "r-0", port: 6379 }]);
const PAY = 'redis.call("DECRBY", KEYS[1], ARGV[1]) return redis.call("INCRBY", KEYS[2], ARGV[1])';

export async function pay(from: string, to: string, cents: number): Promise<number> {
  return Number(await cluster.eval(PAY, 2, `account:${from}`, `account:${to}`, cents));
}
