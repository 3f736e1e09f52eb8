// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: none
// client: @valkey/valkey-glide
// shape: class
// source: own
// atomic: already one hash tag

import { type GlideClusterClient, ListDirection, Script } from "@valkey/valkey-glide";

const REQUEUE = new Script('redis.call("LREM", KEYS[1], 1, ARGV[1]) return redis.call("RPUSH", KEYS[2], ARGV[1])');

export class Jobs {
  constructor(private readonly client: GlideClusterClient) {}

  async next(): Promise<string | null> {
    const job = await this.client.lmove("{jobs}:pending", "{jobs}:active", ListDirection.LEFT, ListDirection.RIGHT);
    return job?.toString() ?? null;
  }

  async requeue(job: string): Promise<void> {
    await this.client.invokeScript(REQUEUE, { keys: ["{jobs}:active", "{jobs}:pending"], args: [job] });
  }
}
