// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: ioredis
// shape: helpers
// source: own
// atomic: nothing to fix: null is an error

import Redis from "ioredis";
import { setTimeout as sleep } from "node:timers/promises";

class Conflict extends Error {}

async function attempt(conn: Redis, key: string, change: (n: number) => number): Promise<number> {
  await conn.watch(key);
  const next = change(Number((await conn.get(key)) ?? 0));
  const reply = await conn.multi().set(key, next).exec();
  if (reply === null) throw new Conflict(key);
  return next;
}

export async function change(key: string, by: (n: number) => number): Promise<number> {
  const conn = new Redis();
  try {
    for (let i = 0; ; i++) {
      try {
        return await attempt(conn, key, by);
      } catch (error) {
        if (!(error instanceof Conflict) || i > 5) throw error;
        await sleep(10 * i);
      }
    }
  } finally {
    conn.disconnect();
  }
}
