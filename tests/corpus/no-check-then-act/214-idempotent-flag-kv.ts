// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: the flag is constant, setting it twice changes nothing

import Redis from "ioredis";

const redis = new Redis();

export async function welcome(user: string): Promise<void> {
  const profile = await redis.hgetall(`user:${user}`);
  if (profile.onboarded !== "1") {
    await redis.hset(`user:${user}`, "onboarded", "1");
  }
}
