// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: ioredis
// shape: helpers
// source: own
// atomic: already inside a Redis lock with a token

import { randomUUID } from "node:crypto";
import Redis from "ioredis";

const redis = new Redis();
const UNLOCK = `if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) else return 0 end`;

async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const token = randomUUID();
  while ((await redis.set(`lock:${name}`, token, "PX", 10_000, "NX")) === null) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await work();
  } finally {
    await redis.eval(UNLOCK, 1, `lock:${name}`, token);
  }
}

export async function enlist(team: string, agent: string): Promise<string[]> {
  return withLock(team, async () => {
    const roster: string[] = JSON.parse((await redis.get(`roster:${team}`)) ?? "[]");
    if (roster.includes(agent)) return roster;
    roster.push(agent);
    await redis.set(`roster:${team}`, JSON.stringify(roster));
    return roster;
  });
}
