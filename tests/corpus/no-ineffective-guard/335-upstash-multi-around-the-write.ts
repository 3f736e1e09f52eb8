// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-client-side-append
// expect: report
// lines: 20
// alt-lines: 19, 21, 22
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: RPUSH, or a script that compares

import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();

export async function remember(session: string, message: { role: string; content: string }): Promise<void> {
  const key = `session:${session}`;
  const messages = (await redis.get<unknown[]>(key)) ?? [];
  messages.push(message);
  const tx = redis.multi();
  tx.set(key, messages);
  tx.expire(key, 3600);
  await tx.exec();
}
