// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 18
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: redis.decrby(key, cents)

import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();

export async function buy(team: string, model: string, priceOf: (model: string) => Promise<number>): Promise<number> {
  const [budget, cents] = await Promise.all([redis.get<number>(`budget:${team}`), priceOf(model)]);
  const remaining = (budget ?? 0) - cents;
  if (remaining < 0) throw new Error("over budget");
  await redis.set(`budget:${team}`, remaining, { keepTtl: true });
  return remaining;
}
