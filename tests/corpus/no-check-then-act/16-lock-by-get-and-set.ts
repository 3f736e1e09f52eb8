// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 17
// client: redis (node-redis v6)
// shape: helpers
// source: own
// atomic: set(key, owner, { condition: "NX", expiration: { type: "EX", value: 30 } })

import { createClient, type RedisClientType } from "redis";

const client: RedisClientType = createClient();

export async function runExclusive(name: string, owner: string, work: () => Promise<void>): Promise<boolean> {
  const lockKey = `lock:${name}`;
  if (!(await client.get(lockKey))) {
    await client.set(lockKey, owner, { EX: 30 });
    await work();
    await client.del(lockKey);
    return true;
  }
  return false;
}
