// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: ioredis
// shape: helpers
// source: own
// atomic: nothing to fix: SET NX

import Redis from "ioredis";

const redis = new Redis();

export async function once(event: string, run: () => Promise<void>): Promise<boolean> {
  const first = await redis.set(`event:${event}`, "1", "EX", 86_400, "NX");
  if (!first) return false;
  try {
    await run();
    return true;
  } catch (error) {
    await redis.del(`event:${event}`);
    throw error;
  }
}
