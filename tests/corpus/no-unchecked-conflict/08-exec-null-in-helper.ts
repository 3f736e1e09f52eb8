// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: iovalkey
// shape: helpers
// source: own
// atomic: already looks at null in the helper

import { Redis, type ChainableCommander } from "iovalkey";

async function commit(tx: ChainableCommander): Promise<boolean> {
  const replies = await tx.exec();
  return Array.isArray(replies);
}

export async function transfer(from: string, to: string, n: number): Promise<void> {
  const conn = new Redis();
  try {
    let done = false;
    while (!done) {
      await conn.watch(from, to);
      const [a, b] = (await conn.mget(from, to)).map(Number);
      done = await commit(conn.multi().set(from, a - n).set(to, b + n));
    }
  } finally {
    await conn.quit();
  }
}
