// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: already the dialect of this client

import { Redis } from "ioredis";

const client = new Redis();
const ONCE = ["PX", 5000, "NX"] as const;

export async function once(job: string, work: () => Promise<void>): Promise<void> {
  const answer = await client.set(`job:${job}`, "1", ...ONCE);
  if (answer === null) return;
  await work();
}
