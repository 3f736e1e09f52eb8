// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 18
// alt-lines: 20
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: HINCRBY in the pipeline

import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();

export async function recordUsage(org: string, tokens: number): Promise<void> {
  const usage = (await redis.get<{ tokens: number; calls: number }>(`usage:${org}`)) ?? { tokens: 0, calls: 0 };
  const pipe = redis.pipeline();
  pipe.set(`usage:${org}`, { tokens: usage.tokens + tokens, calls: usage.calls + 1 });
  pipe.expire(`usage:${org}`, 86_400);
  await pipe.exec();
}
