// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-read-modify-write
// expect: report
// lines: 21
// client: ioredis + redlock
// shape: same-function
// source: own
// atomic: move the get into using()

import Redis from "ioredis";
import Redlock from "redlock";

const redis = new Redis();
const redlock = new Redlock([redis]);

export async function addPoints(team: string, points: number): Promise<number> {
  const key = `points:${team}`;
  const current = parseInt((await redis.get(key)) ?? "0", 10);
  const next = current + points;
  await redlock.using([`lock:${team}`], 2000, async () => {
    await redis.set(key, next.toString());
  });
  return next;
}
