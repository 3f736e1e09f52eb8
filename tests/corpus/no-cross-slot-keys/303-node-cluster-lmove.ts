// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 17
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: {jobs}:pending and {jobs}:active

import { createCluster } from "redis";

const cluster = createCluster({ rootNodes: [{ url: "redis://redis-0:6379" }, { url: "redis://redis-1:6379" }] });
const PENDING = "jobs:pending";
const ACTIVE = "jobs:active";

export async function next(): Promise<string | null> {
  return cluster.lMove(PENDING, ACTIVE, "LEFT", "RIGHT");
}

export const size = () => Promise.all([cluster.lLen(PENDING), cluster.lLen(ACTIVE)]);
