// kind: 8 lossy flush
// rule: no-lossy-flush
// expect: none
// client: ioredis
// shape: class
// source: own
// atomic: nothing to fix: the map is taken before anything is awaited

import type { Redis } from 'ioredis';

export class UsageAggregator {
  private counts = new Map<string, number>();

  constructor(private readonly redis: Redis) {}

  track(metric: string, by = 1): void {
    this.counts.set(metric, (this.counts.get(metric) ?? 0) + by);
  }

  private take(): Map<string, number> {
    const counts = this.counts;
    this.counts = new Map();
    return counts;
  }

  async flush(): Promise<void> {
    const counts = this.take();
    if (counts.size === 0) return;
    const pipeline = this.redis.pipeline();
    for (const [metric, count] of counts) pipeline.hincrby('usage', metric, count);
    try {
      await pipeline.exec();
    } catch (error) {
      for (const [metric, count] of counts) this.track(metric, count);
      throw error;
    }
  }
}
