// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 26
// alt-lines: 21
// client: @upstash/redis
// shape: class
// source: own
// atomic: HSET verdict:<pr> <reviewer> <text>

import { Redis } from "@upstash/redis";

type Reviewer = (diff: string) => Promise<string>;

export class ReviewTeam {
  private readonly redis = Redis.fromEnv();

  constructor(private readonly security: Reviewer, private readonly style: Reviewer) {}

  async review(pr: number, diff: string): Promise<void> {
    await Promise.all([this.ask(pr, this.security, diff), this.ask(pr, this.style, diff)]);
  }

  private async ask(pr: number, reviewer: Reviewer, diff: string): Promise<void> {
    const verdict = await reviewer(diff);
    await this.redis.set(`verdict:${pr}`, verdict);
  }
}
