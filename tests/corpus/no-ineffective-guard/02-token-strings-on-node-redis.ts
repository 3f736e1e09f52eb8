// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 16
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: { condition: "NX", expiration: { type: "PX", value: 5000 } }
// note: the form of ioredis: node-redis drops the strings and overwrites the key

import { createClient } from "redis";

const client: any = createClient(); // untyped since the move away from ioredis

export async function once(job: string, work: () => Promise<void>): Promise<void> {
  const answer = await client.set(`job:${job}`, "1", "PX", 5000, "NX");
  if (answer === null) return;
  await work();
}
