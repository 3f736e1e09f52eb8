// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: none
// client: redis (node-redis v6)
// shape: helpers
// source: own
// atomic: already one hash tag

import { createCluster } from "redis";

const cluster = createCluster({ rootNodes: [{ url: "redis://r-0:6379" }] });

function keyFor(tenant: string, ...parts: string[]): string {
  return [`{${tenant}}`, ...parts].join(":");
}

export async function archive(tenant: string, job: string): Promise<void> {
  await cluster.sMove(keyFor(tenant, "jobs", "open"), keyFor(tenant, "jobs", "archived"), job);
}
