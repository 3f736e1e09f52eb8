// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 18
// client: ioredis
// shape: class
// source: own
// atomic: zadd(key, "GT", score, player)

import type { Redis } from "ioredis";

export class HighScores {
  constructor(private readonly redis: Redis) {}

  async submit(player: string, score: number): Promise<boolean> {
    const best = Number((await this.redis.hget("best", player)) ?? 0);
    if (score <= best) return false;
    await this.redis.hset("best", player, score);
    return true;
  }
}
