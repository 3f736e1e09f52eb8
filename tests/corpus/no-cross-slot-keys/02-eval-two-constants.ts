// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 16
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: one hash tag: {queue}:waiting and {queue}:running

import { createCluster } from "redis";

const cluster = createCluster({ rootNodes: [{ url: "redis://10.0.0.1:6379" }] });
const TAKE = `local job = redis.call("RPOP", KEYS[1]) if job then redis.call("SADD", KEYS[2], job) end return job`;

export async function takeJob(): Promise<string | null> {
  return (await cluster.eval(TAKE, { keys: ["queue:waiting", "queue:running"], arguments: [] })) as string | null;
}
