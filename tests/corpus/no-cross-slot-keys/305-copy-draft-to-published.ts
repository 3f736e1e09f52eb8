// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 16
// client: redis (node-redis v6)
// shape: class
// source: own
// atomic: {page:<id>}:draft and {page:<id>}:published

import type { RedisClusterType } from "redis";

export class Pages {
  constructor(private readonly cluster: RedisClusterType) {}

  async publish(id: string): Promise<boolean> {
    const copied = await this.cluster.copy(`draft:${id}`, `published:${id}`, { REPLACE: true });
    return copied === 1;
  }
}
