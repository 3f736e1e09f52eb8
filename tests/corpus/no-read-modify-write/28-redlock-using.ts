// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis + @sesamecare-oss/redlock
// shape: same-function
// source: own
// atomic: already under a distributed lock

import { Redlock } from "@sesamecare-oss/redlock";
import Redis from "ioredis";

const redis = new Redis();
const redlock = new Redlock([redis], { retryCount: 20 });

export async function spend(team: string, cents: number): Promise<number> {
  const key = `budget:${team}`;
  return redlock.using([`lock:${key}`], 5_000, async (signal) => {
    const left = Number((await redis.get(key)) ?? "0") - cents;
    if (signal.aborted) throw signal.error;
    if (left < 0) throw new Error("budget exhausted");
    await redis.set(key, left);
    return left;
  });
}
