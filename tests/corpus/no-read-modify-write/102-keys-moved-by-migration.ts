// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: old names are read, new names are written

import Redis from "ioredis";

async function migrate(): Promise<void> {
  const redis = new Redis(process.env.REDIS_URL ?? "");
  for await (const keys of redis.scanStream({ match: "user:*" })) {
    for (const key of keys as string[]) {
      const raw = await redis.get(key);
      if (!raw) continue;
      const { credits = 0, ...rest } = JSON.parse(raw);
      await redis.set(`v2:${key}`, JSON.stringify({ ...rest, credits: credits * 100 }));
      await redis.del(key);
    }
  }
  redis.disconnect();
}

void migrate();
