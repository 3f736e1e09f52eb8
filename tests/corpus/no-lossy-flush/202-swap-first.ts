// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: none
// client: ioredis
// shape: class
// source: own
// atomic: nothing to fix: taken before the await

import Redis from "ioredis";

export class Tracer {
  private spans: string[] = [];

  constructor(private readonly redis: Redis) {}

  span(name: string, ms: number): void {
    this.spans.push(JSON.stringify({ name, ms }));
  }

  async flush(): Promise<void> {
    const batch = this.spans;
    this.spans = [];
    if (batch.length === 0) return;
    try {
      await this.redis.rpush("spans", ...batch);
    } catch (error) {
      this.spans.unshift(...batch);
      throw error;
    }
  }
}
