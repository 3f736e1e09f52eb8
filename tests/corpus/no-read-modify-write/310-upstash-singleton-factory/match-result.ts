// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 24
// client: @upstash/redis
// shape: cross-file
// source: own
// atomic: hincrby(key, "wins", 1)

import { getRedis } from "./redis-client";
import { playerKey } from "./player-keys";

interface Stats {
  wins: number;
  losses: number;
  rating: number;
}

export async function recordMatch(winner: string, loser: string) {
  const redis = getRedis();
  const stats = (await redis.get<Stats>(playerKey(winner))) ?? { wins: 0, losses: 0, rating: 1000 };
  stats.wins += 1;
  stats.rating += 16;
  await redis.set(playerKey(winner), stats);
  await redis.hset("last-opponent", { [winner]: loser });
}
