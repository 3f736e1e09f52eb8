// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: redis (node-redis)
// shape: same-function
// source: own
// atomic: nothing to fix: the read proves that the entry exists

import { createClient } from "redis";

const redis = createClient();

export async function rename(id: string, name: string): Promise<void> {
  if (!(await redis.exists(`agent:${id}`))) throw new Error("unknown agent");
  await redis.hSet(`agent:${id}`, { name, updatedAt: Date.now() });
}
