// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: report
// lines: 17
// alt-lines: 19, 20
// client: ioredis
// shape: helpers
// source: own
// atomic: the helper duplicates the connection

import Redis, { type ChainableCommander } from "ioredis";

export const redis = new Redis({ host: "cache.internal" });

async function optimistic(key: string, change: (old: string | null, tx: ChainableCommander) => void): Promise<void> {
  for (let round = 0; round < 10; round++) {
    await redis.watch(key);
    const tx = redis.multi();
    change(await redis.get(key), tx);
    if ((await tx.exec()) !== null) return;
  }
  throw new Error(`${key} is contended`);
}

export const addStop = (route: string, stop: string) =>
  optimistic(`route:${route}`, (old, tx) => tx.set(`route:${route}`, JSON.stringify([...JSON.parse(old ?? "[]"), stop])));
