// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: redis (node-redis v6)
// shape: helpers
// source: own
// atomic: client.incrByFloat(key, dollars)

import type { RedisClientType } from "redis";

export function createMeter(client: RedisClientType, prefix = "spend") {
  const keyFor = (team: string) => [prefix, team, new Date().getUTCMonth()].join(":");
  const current = async (team: string) => parseFloat((await client.get(keyFor(team))) ?? "0");

  const add = async (team: string, dollars: number): Promise<number> => {
    const spent = await current(team);
    const total = spent + dollars;
    await client.set(keyFor(team), total.toFixed(4));
    return total;
  };

  return { add, current };
}
