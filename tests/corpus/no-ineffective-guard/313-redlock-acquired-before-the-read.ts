// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: ioredis + redlock
// shape: same-function
// source: own
// atomic: already reads under the lock

import Redis from "ioredis";
import Redlock from "redlock";

const redis = new Redis();
const redlock = new Redlock([redis]);

export async function addPoints(team: string, points: number): Promise<number> {
  const lock = await redlock.acquire([`lock:${team}`], 2000);
  try {
    const next = parseInt((await redis.get(`points:${team}`)) ?? "0", 10) + points;
    await redis.set(`points:${team}`, next.toString());
    return next;
  } finally {
    await lock.release();
  }
}
