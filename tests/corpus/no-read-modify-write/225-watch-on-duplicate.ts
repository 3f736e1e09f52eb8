// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: helpers
// source: own
// atomic: nothing to fix: WATCH on a connection of its own, EXEC checked

import Redis from "ioredis";

const shared = new Redis();

export async function transferSeat(event: string): Promise<number> {
  const conn = shared.duplicate();
  try {
    for (;;) {
      await conn.watch(`seats:${event}`);
      const seats = Number((await conn.get(`seats:${event}`)) ?? 0);
      if (seats === 0) {
        await conn.unwatch();
        return 0;
      }
      const done = await conn.multi().set(`seats:${event}`, seats - 1).exec();
      if (done) return seats - 1;
    }
  } finally {
    conn.disconnect();
  }
}
