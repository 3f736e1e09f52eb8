// kind: 8 lossy flush
// rule: no-lossy-flush
// expect: report
// lines: 41
// alt-lines: 30, 36, 42
// client: ioredis
// shape: class
// source: own
// atomic: take the map before the await

import type { Redis } from 'ioredis';

export class UsageAggregator {
  private counts = new Map<string, number>();
  private timer?: NodeJS.Timeout;

  constructor(private readonly redis: Redis) {}

  start(): void {
    this.timer = setInterval(() => {
      this.flush().catch((error) => console.error(error));
    }, 1000);
  }

  track(metric: string, by = 1): void {
    this.counts.set(metric, (this.counts.get(metric) ?? 0) + by);
  }

  private reset(): void {
    this.counts = new Map();
  }

  private async send(): Promise<void> {
    const pipeline = this.redis.pipeline();
    for (const [metric, count] of this.counts) pipeline.hincrby('usage', metric, count);
    await pipeline.exec();
  }

  async flush(): Promise<void> {
    if (this.counts.size === 0) return;
    await this.send();
    this.reset();
  }
}
