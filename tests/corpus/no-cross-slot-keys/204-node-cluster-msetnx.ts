// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 15
// client: redis (node-redis)
// shape: same-function
// source: own
// atomic: one hash tag for both

import { createCluster } from "redis";

const cluster = createCluster({ rootNodes: [{ url: "redis://r1:7000" }] });

export async function open(user: string, session: string): Promise<boolean> {
  const created = await cluster.mSetNX({ [`user:${user}:session`]: session, [`session:${session}`]: user });
  return created === 1;
}
