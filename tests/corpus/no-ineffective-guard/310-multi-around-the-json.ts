// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 27
// alt-lines: 26, 28, 29
// client: redis (node-redis v6)
// shape: class
// source: own
// atomic: json.numIncrBy, a script, or WATCH on a connection of its own

import type { RedisClientType } from "redis";

interface Profile {
  level: number;
  xp: number;
}

export class Profiles {
  constructor(private readonly redis: RedisClientType) {}

  async gain(user: string, xp: number): Promise<Profile> {
    const stored = await this.redis.get(`profile:${user}`);
    const profile: Profile = stored ? JSON.parse(stored) : { level: 1, xp: 0 };
    profile.xp += xp;
    if (profile.xp > profile.level * 100) profile.level++;
    const tx = this.redis.multi();
    tx.set(`profile:${user}`, JSON.stringify(profile));
    tx.expire(`profile:${user}`, 3600);
    await tx.exec();
    return profile;
  }
}
