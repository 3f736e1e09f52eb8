// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: a default that may be there already; nobody needs to know
// confidence: medium

import Redis from "ioredis";

const redis = new Redis();

export async function warmUp(limits: Record<string, number>): Promise<void> {
  for (const [name, limit] of Object.entries(limits)) {
    await redis.set(`limit:${name}`, limit, "NX");
  }
  await redis.sadd("limits", ...Object.keys(limits));
}
