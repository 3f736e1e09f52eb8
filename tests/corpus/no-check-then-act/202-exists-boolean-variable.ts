// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 18
// client: redis (node-redis)
// shape: same-function
// source: own
// atomic: SET NX

import { createClient } from "redis";

const client = createClient();

export async function claim(job: string, worker: string): Promise<boolean> {
  const exists = await client.exists(`claim:${job}`);
  const free = exists === 0;
  if (free) {
    await client.set(`claim:${job}`, worker, { EX: 600 });
    return true;
  }
  return false;
}
