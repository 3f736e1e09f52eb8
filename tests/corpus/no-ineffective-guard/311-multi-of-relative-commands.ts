// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: redis (node-redis v6)
// shape: class
// source: own
// atomic: nothing to fix: what was read only goes to the log

import type { RedisClientType } from "redis";

export class Profiles {
  constructor(private readonly redis: RedisClientType) {}

  async gain(user: string, xp: number): Promise<void> {
    const before = await this.redis.hGet(`profile:${user}`, "xp");
    console.info(`${user} had ${before ?? 0} xp`);
    await this.redis.multi().hIncrBy(`profile:${user}`, "xp", xp).hSet(`profile:${user}`, "seen", Date.now()).exec();
  }
}
