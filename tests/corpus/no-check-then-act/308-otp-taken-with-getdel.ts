// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: already getDel

import { createClient } from "redis";

const client = await createClient({ url: process.env.REDIS_URL }).connect();

export async function verifyOtp(phone: string, code: string): Promise<boolean> {
  const attempts = await client.incr(`otp:${phone}:attempts`);
  if (attempts === 1) await client.expire(`otp:${phone}:attempts`, 600);
  if (attempts > 5) return false;
  return (await client.getDel(`otp:${phone}`)) === code;
}
