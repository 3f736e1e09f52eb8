// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 17
// client: ioredis
// shape: same-function
// source: own
// atomic: SADD and its answer

import Redis from "ioredis";

const redis = new Redis();

export async function onWebhook(event: { id: string; type: string }, handle: (e: object) => Promise<void>) {
  const seen = await redis.sismember("webhooks:seen", event.id);
  if (seen) return { skipped: true };
  await redis.sadd("webhooks:seen", event.id);
  await handle(event);
  return { skipped: false };
}
