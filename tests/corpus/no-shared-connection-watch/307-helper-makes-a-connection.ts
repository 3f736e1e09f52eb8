// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: none
// client: ioredis
// shape: helpers
// source: own
// atomic: nothing to fix: each section has a connection of its own

import Redis from "ioredis";

const base = new Redis();

async function withConnection<T>(work: (conn: Redis) => Promise<T>): Promise<T> {
  const conn = base.duplicate();
  try {
    return await work(conn);
  } finally {
    conn.disconnect();
  }
}

export function moveCursor(stream: string, by: number): Promise<boolean> {
  return withConnection(async (conn) => {
    await conn.watch(`cursor:${stream}`);
    const cursor = Number(await conn.get(`cursor:${stream}`));
    const replies = await conn.multi().set(`cursor:${stream}`, cursor + by).exec();
    return replies !== null;
  });
}
