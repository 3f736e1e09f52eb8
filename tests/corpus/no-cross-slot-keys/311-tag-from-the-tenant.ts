// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: none
// client: redis (node-redis v6)
// shape: class
// source: own
// atomic: already one hash tag

import { createCluster } from "redis";

export class TenantCache {
  private readonly cluster = createCluster({ rootNodes: [{ url: "redis://r-0:6379" }] });

  constructor(private readonly tenant: string) {}

  private key(part: string): string {
    return `{${this.tenant}}:${part}`;
  }

  async swap(): Promise<void> {
    await this.cluster.rename(this.key("next"), this.key("current"));
    await this.cluster.multi().incr(this.key("swaps")).set(this.key("swapped-at"), Date.now().toString()).exec();
  }
}
