// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: two servers, the second is a copy
// note: the same key, but not the same store

import { Redis } from "ioredis";

const primary = new Redis(process.env.PRIMARY_URL ?? "");
const standby = new Redis(process.env.STANDBY_URL ?? "");

export async function mirror(keys: string[]): Promise<number> {
  let copied = 0;
  for (const key of keys) {
    const value = await primary.get(key);
    if (value === null) continue;
    const { seq = 0, ...rest } = JSON.parse(value) as { seq?: number };
    await standby.set(key, JSON.stringify({ ...rest, seq: seq + 1, mirroredAt: Date.now() }));
    copied++;
  }
  return copied;
}
