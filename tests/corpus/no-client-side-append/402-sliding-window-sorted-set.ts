// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: ioredis
// shape: class
// source: own
// atomic: nothing to fix: all commands are relative, in one MULTI

import type { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';

export class SlidingWindow {
  constructor(
    private readonly redis: Redis,
    private readonly limit = 30,
    private readonly windowMs = 60_000,
  ) {}

  async hit(subject: string): Promise<{ allowed: boolean; remaining: number }> {
    const key = `throttle:${subject}`;
    const now = Date.now();
    const results = await this.redis
      .multi()
      .zremrangebyscore(key, 0, now - this.windowMs)
      .zadd(key, now, `${now}:${randomUUID()}`)
      .zcard(key)
      .pexpire(key, this.windowMs)
      .exec();
    if (!results) throw new Error('redis unavailable');
    const count = Number(results[2][1]);
    if (count > this.limit) {
      const member = await this.redis.zrange(key, -1, -1);
      await this.redis.zrem(key, ...member);
      return { allowed: false, remaining: 0 };
    }
    return { allowed: true, remaining: this.limit - count };
  }
}
