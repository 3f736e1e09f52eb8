// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: class
// source: own
// atomic: nothing to fix: a script

import Redis from "ioredis";

declare module "ioredis" {
  interface RedisCommander<Context> {
    takeTokens(key: string, now: number, cost: number): Promise<number>;
  }
}

export class Buckets {
  constructor(private readonly redis: Redis) {
    this.redis.defineCommand("takeTokens", {
      numberOfKeys: 1,
      lua: `local t = tonumber(redis.call('get', KEYS[1]) or '10') if t < tonumber(ARGV[2]) then return -1 end return redis.call('decrby', KEYS[1], ARGV[2])`,
    });
  }

  async take(user: string, cost: number): Promise<boolean> {
    const left = await this.redis.takeTokens(`bucket:${user}`, Date.now(), cost);
    return left >= 0;
  }

  async peek(user: string): Promise<number> {
    return Number((await this.redis.get(`bucket:${user}`)) ?? 10);
  }
}
