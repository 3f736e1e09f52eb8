// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: the connection is made here and only one section runs on it

import { Redis } from "ioredis";

async function main(): Promise<void> {
  const redis = new Redis(process.env.REDIS_URL ?? "");
  try {
    for (const key of await redis.keys("plan:*")) {
      await redis.watch(key);
      const plan = JSON.parse((await redis.get(key)) ?? "{}");
      const done = await redis.multi().set(key, JSON.stringify({ ...plan, schema: 2 })).exec();
      if (done === null) console.warn(`${key} changed meanwhile, skipped`);
    }
  } finally {
    redis.disconnect();
  }
}

await main();
