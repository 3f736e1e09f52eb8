// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 21
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: move the GET behind the WATCH, into the loop

import { createClientPool, WatchError } from "redis";

const pool = createClientPool();

export async function debit(account: string, cents: number): Promise<number> {
  return pool.execute(async (conn) => {
    const balance = Number((await conn.get(account)) ?? "0");
    const left = balance - cents;
    for (let round = 0; round < 8; round++) {
      await conn.watch(account);
      try {
        await conn.multi().set(account, String(left)).exec();
        return left;
      } catch (err) {
        if (!(err instanceof WatchError)) throw err;
      }
    }
    throw new Error("busy");
  });
}
