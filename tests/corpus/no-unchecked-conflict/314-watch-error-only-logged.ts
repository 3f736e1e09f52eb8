// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 22
// alt-lines: 23
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: start over after a WatchError

import { createClientPool, WatchError } from "redis";
import { logger } from "./logger";

const pool = createClientPool({ url: process.env.REDIS_URL });

export async function extendTrial(user: string, days: number): Promise<number> {
  return pool.execute(async (client) => {
    const key = `trial:${user}`;
    await client.watch(key);
    const left = Number((await client.get(key)) ?? 0) + days;
    try {
      await client.multi().set(key, String(left)).exec();
    } catch (err) {
      if (err instanceof WatchError) logger.warn({ user }, "trial changed meanwhile");
      else throw err;
    }
    return left;
  });
}
