// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: already decided by the answer of sadd

import Redis from "ioredis";

const redis = new Redis();

export async function handle(event: { id: string; type: string }, run: () => Promise<void>): Promise<string> {
  const added = await redis.sadd("events:seen", event.id);
  if (added === 0) return "duplicate";
  try {
    await run();
  } catch (error) {
    await redis.srem("events:seen", event.id);
    throw error;
  }
  return "done";
}
