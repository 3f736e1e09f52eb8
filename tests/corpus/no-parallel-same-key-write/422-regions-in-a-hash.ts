// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: @upstash/redis
// shape: class
// source: own
// atomic: nothing to fix: each region has a field of its own

import { Redis } from '@upstash/redis';

export class Rollout {
  private readonly redis = Redis.fromEnv();

  constructor(private readonly deploy: (region: string, version: string) => Promise<{ healthy: boolean }>) {}

  private async release(id: string, region: string, version: string): Promise<boolean> {
    const { healthy } = await this.deploy(region, version);
    await this.redis.hset(`rollout:${id}`, { [region]: healthy ? 'live' : 'failed' });
    return healthy;
  }

  async run(id: string, version: string, regions: string[]): Promise<void> {
    const pending: Promise<boolean>[] = [];
    for (const region of regions) {
      pending.push(this.release(id, region, version));
    }
    const outcomes = await Promise.all(pending);
    await this.redis.set(`rollout:${id}:outcome`, outcomes.every(Boolean) ? 'done' : 'partial');
  }
}
