// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: @upstash/redis
// shape: helpers
// source: own
// atomic: nothing to fix: the delete is idempotent, nothing else hangs on it

import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();

async function ownerOf(session: string): Promise<string | null> {
  return redis.hget<string>(`session:${session}`, "user");
}

export async function logout(session: string, user: string): Promise<void> {
  const owner = await ownerOf(session);
  if (owner !== user) throw new Error("not your session");
  await redis.del(`session:${session}`);
}
