// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: each transaction stays on one key

import { Cluster } from "ioredis";

const cluster = new Cluster([{ host: "r-0", port: 6379 }]);

export async function notify(users: string[], text: string): Promise<void> {
  for (const user of users) {
    const key = `inbox:${user}`;
    await cluster.multi().lpush(key, text).ltrim(key, 0, 99).expire(key, 86_400).exec();
  }
}
