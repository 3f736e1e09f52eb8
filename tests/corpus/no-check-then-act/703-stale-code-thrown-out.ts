// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: who removes an expired code is refused, and takes nothing

import Redis from "ioredis";

const redis = new Redis();

export async function pendingLogin(code: string): Promise<{ user: string } | null> {
  const text = await redis.get(`login-code:${code}`);
  if (!text) return null;
  const login = JSON.parse(text) as { user: string; until: number };
  if (login.until < Date.now()) {
    await redis.del(`login-code:${code}`);
    return null;
  }
  return { user: login.user };
}
