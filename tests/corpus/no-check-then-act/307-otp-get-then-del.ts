// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 18
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: getDel(key), and compare what it answers

import { createClient } from "redis";

const client = await createClient({ url: process.env.REDIS_URL }).connect();

export async function verifyOtp(phone: string, code: string): Promise<boolean> {
  const key = `otp:${phone}`;
  const expected = await client.get(key);
  if (expected === null || expected !== code) return false;
  await client.del(key);
  return true;
}
