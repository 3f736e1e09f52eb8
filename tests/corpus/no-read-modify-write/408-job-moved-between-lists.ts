// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: class
// source: own
// atomic: nothing to fix: removes and pushes what was handed in, in one MULTI

import Redis from 'ioredis';

export class ReliableQueue {
  constructor(
    private readonly redis: Redis,
    private readonly name: string,
  ) {}

  async take(): Promise<string | null> {
    return this.redis.lmove(`${this.name}:wait`, `${this.name}:active`, 'RIGHT', 'LEFT');
  }

  async done(payload: string): Promise<void> {
    await this.redis.lrem(`${this.name}:active`, 1, payload);
  }

  async fail(payload: string, reason: string): Promise<void> {
    const length = await this.redis.llen(`${this.name}:dead`);
    if (length > 10_000) throw new Error('dead letter list is full');
    await this.redis
      .multi()
      .lrem(`${this.name}:active`, 1, payload)
      .rpush(`${this.name}:dead`, JSON.stringify({ payload, reason, at: Date.now() }))
      .exec();
  }
}
