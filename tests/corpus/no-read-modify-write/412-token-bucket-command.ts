// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: class
// source: own
// atomic: nothing to fix: one script

import Redis, { type Result } from 'ioredis';

declare module 'ioredis' {
  interface RedisCommander<Context> {
    takeToken(key: string, capacity: number, perSecond: number, now: number): Result<[number, string], Context>;
  }
}

export class TokenBucket {
  private readonly redis: Redis;

  constructor(url: string) {
    this.redis = new Redis(url, {
      scripts: {
        takeToken: {
          numberOfKeys: 1,
          lua: `
            local tokens = tonumber(redis.call('HGET', KEYS[1], 'tokens') or ARGV[1])
            local updated = tonumber(redis.call('HGET', KEYS[1], 'updated') or ARGV[3])
            tokens = math.min(tonumber(ARGV[1]), tokens + (ARGV[3] - updated) / 1000 * ARGV[2])
            if tokens < 1 then return {0, tostring(tokens)} end
            redis.call('HSET', KEYS[1], 'tokens', tokens - 1, 'updated', ARGV[3])
            return {1, tostring(tokens - 1)}`,
        },
      },
    });
  }

  async take(subject: string): Promise<boolean> {
    const [allowed, left] = await this.redis.takeToken(`bucket:${subject}`, 20, 5, Date.now());
    await this.redis.set(`bucket:${subject}:left`, left, 'EX', 60);
    return allowed === 1;
  }
}
