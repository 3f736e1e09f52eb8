// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: none
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: nothing to fix: single-key commands, and mGet is split by the client

import { createCluster } from "redis";

const cluster = createCluster({ rootNodes: [{ url: "redis://10.0.0.1:6379" }] });

export async function finish(job: string): Promise<[string | null, string | null]> {
  await Promise.all([cluster.sRem("running", job), cluster.sAdd("done", job), cluster.incr("finished")]);
  const [last, total] = await cluster.mGet(["last", "finished"]);
  return [last, total];
}
