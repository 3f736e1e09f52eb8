// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 18
// client: @upstash/redis
// shape: class
// source: own
// atomic: a hash field for each region

import { Redis } from '@upstash/redis';

export class Rollout {
  private readonly redis = Redis.fromEnv();

  constructor(private readonly deploy: (region: string, version: string) => Promise<{ healthy: boolean }>) {}

  private async report(id: string, region: string, state: string): Promise<void> {
    await this.redis.set(`rollout:${id}`, { region, state, at: Date.now() });
  }

  private async release(id: string, region: string, version: string): Promise<void> {
    const { healthy } = await this.deploy(region, version);
    await this.report(id, region, healthy ? 'live' : 'failed');
  }

  async run(id: string, version: string, regions: string[]): Promise<void> {
    const pending: Promise<void>[] = [];
    for (const region of regions) {
      pending.push(this.release(id, region, version));
    }
    await Promise.all(pending);
  }
}
