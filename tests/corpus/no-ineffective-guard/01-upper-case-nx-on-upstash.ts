// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 20
// client: @upstash/redis
// shape: class
// source: own
// atomic: { nx: true, ex: 60 }
// note: Upstash knows lower-case option names only; this SET is unconditional

import { Redis } from "@upstash/redis";

export class Leader {
  private readonly redis = Redis.fromEnv();

  constructor(private readonly id: string) {}

  async tryLead(job: string): Promise<boolean> {
    const options = { NX: true, EX: 60 } as Record<string, unknown>;
    const answer = await this.redis.set(`leader:${job}`, this.id, options as never);
    return answer === "OK";
  }
}
