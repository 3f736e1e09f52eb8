// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: redis (node-redis)
// shape: recursion
// source: own
// atomic: nothing to fix: starts over with the read

import { createClientPool, WatchError } from "redis";

const pool = createClientPool();

export async function spend(user: string, amount: number, tries = 5): Promise<number> {
  try {
    return await pool.execute(async (client) => {
      await client.watch(`credits:${user}`);
      const credits = Number(await client.get(`credits:${user}`));
      const left = credits - amount;
      await client.multi().set(`credits:${user}`, left).exec();
      return left;
    });
  } catch (error) {
    if (error instanceof WatchError && tries > 0) return spend(user, amount, tries - 1);
    throw error;
  }
}
