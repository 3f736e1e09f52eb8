// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 16
// alt-lines: 21
// client: ioredis
// shape: same-function
// source: own
// atomic: {order:<id>} and {order:<id>}:events

import Redis from "ioredis";

const cluster = new Redis.Cluster([{ host: "r-0", port: 6379 }]);

export async function ship(id: string): Promise<void> {
  await cluster
    .multi([
      ["hset", `order:${id}`, "state", "shipped"],
      ["rpush", "orders:events", `${id} shipped`],
    ])
    .exec();
}
