// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 15
// client: ioredis
// shape: same-function
// source: own
// atomic: the same hash tag for both teams, e.g. {teams}:<name>

import Redis from "ioredis";

const nodes = new Redis.Cluster([{ host: "redis-0", port: 6379 }, { host: "redis-1", port: 6379 }]);

export async function transfer(agent: string, from: string, to: string): Promise<boolean> {
  const moved = await nodes.smove(`{team:${from}}:agents`, `{team:${to}}:agents`, agent);
  return moved === 1;
}
