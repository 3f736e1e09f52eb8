// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: one hash tag

import Redis from "ioredis";

const cluster = new Redis.Cluster([{ host: "r1", port: 7000 }]);

export async function rotate(tenant: string): Promise<void> {
  await cluster.rename(`{log:${tenant}}:current`, `{log:${tenant}}:previous`);
  await cluster.multi().set(`{log:${tenant}}:current`, "").incr(`{log:${tenant}}:rotations`).exec();
}
