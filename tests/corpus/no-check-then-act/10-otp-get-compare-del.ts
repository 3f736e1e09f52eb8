// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 19
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: getdel(key), or compare-and-delete in one script
// note: two requests with the same code both pass before the first deletes it

import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();

export async function verifyCode(phone: string, input: string): Promise<{ ok: boolean }> {
  const key = `otp:${phone}`;
  const expected = await redis.get<string>(key);
  if (!expected || expected !== input) return { ok: false };
  await redis.del(key);
  return { ok: true };
}
