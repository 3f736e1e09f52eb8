// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 22
// alt-lines: 20
// client: ioredis
// shape: class
// source: own
// atomic: set(key, owner, "EX", 30, "NX") in one command

import Redis from "ioredis";

export class CronLeader {
  private readonly redis = new Redis(process.env.REDIS_URL ?? "redis://localhost");

  constructor(private readonly owner: string) {}

  async tryLead(job: string): Promise<boolean> {
    const key = `leader:${job}`;
    const won = await this.redis.setnx(key, this.owner);
    if (won === 0) return false;
    await this.redis.expire(key, 30);
    return true;
  }
}
