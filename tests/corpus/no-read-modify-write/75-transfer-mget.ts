// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 17, 18
// client: ioredis
// shape: same-function
// source: own
// atomic: decrby and incrby in one MULTI

import type { Redis } from "ioredis";

export async function transfer(redis: Redis, from: string, to: string, n: number): Promise<void> {
  const payer = `coins:${from}`;
  const payee = `coins:${to}`;
  const [a, b] = await redis.mget(payer, payee);
  if (Number(a ?? 0) < n) throw new Error("not enough coins");
  await redis.set(payer, Number(a) - n);
  await redis.set(payee, Number(b ?? 0) + n);
}
