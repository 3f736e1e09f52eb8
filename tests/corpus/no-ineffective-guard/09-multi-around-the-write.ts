// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 19
// alt-lines: 20, 21, 22
// client: ioredis
// shape: same-function
// source: own
// atomic: WATCH on a duplicate connection, or INCRBY in the MULTI
// note: the two writes go together, but the points were read before and nobody watches them

import Redis from "ioredis";

const redis = new Redis();

export async function award(player: string, points: number): Promise<number> {
  const before = Number((await redis.hget(`player:${player}`, "points")) ?? 0);
  const total = before + points;
  await redis
    .multi()
    .hset(`player:${player}`, "points", total)
    .zadd("ranking", total, player)
    .exec();
  return total;
}
