// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 35
// client: ioredis
// shape: class
// source: own
// atomic: a script

import type { Redis } from 'ioredis';

export interface Decision {
  allowed: boolean;
  retryAfterMs: number;
}

export class TokenBucket {
  constructor(
    private readonly redis: Redis,
    private readonly capacity: number,
    private readonly refillPerSecond: number,
  ) {}

  async take(subject: string, cost = 1): Promise<Decision> {
    const key = `bucket:${subject}`;
    const now = Date.now();
    const [tokensText, updatedText] = await this.redis.hmget(key, 'tokens', 'updated');
    const updated = updatedText ? Number(updatedText) : now;
    const refilled = Math.min(
      this.capacity,
      (tokensText ? Number(tokensText) : this.capacity) + ((now - updated) / 1000) * this.refillPerSecond,
    );
    const allowed = refilled >= cost;
    const tokens = allowed ? refilled - cost : refilled;
    await this.redis.hset(key, { tokens: tokens.toString(), updated: now.toString() });
    await this.redis.pexpire(key, Math.ceil((this.capacity / this.refillPerSecond) * 1000));
    return { allowed, retryAfterMs: allowed ? 0 : ((cost - refilled) / this.refillPerSecond) * 1000 };
  }
}
