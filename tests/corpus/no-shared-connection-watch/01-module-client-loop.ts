// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: report
// lines: 17
// alt-lines: 24
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: createClientPool() and pool.execute()

import { createClient, WatchError } from "redis";

const client = await createClient({ url: process.env.REDIS_URL }).connect();

export async function reserveStock(sku: string, qty: number): Promise<boolean> {
  for (;;) {
    await client.watch(`stock:${sku}`);
    const stock = Number(await client.get(`stock:${sku}`));
    if (stock < qty) {
      await client.unwatch();
      return false;
    }
    try {
      await client.multi().set(`stock:${sku}`, String(stock - qty)).exec();
      return true;
    } catch (err) {
      if (!(err instanceof WatchError)) throw err;
    }
  }
}
