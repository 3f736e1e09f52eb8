// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 17
// alt-lines: 18, 19, 21
// client: ioredis
// shape: same-function
// source: own
// atomic: WATCH, or a script

import Redis from "ioredis";

const redis = new Redis();

export async function credit(account: string, cents: number) {
  const balance = parseInt((await redis.get(`acc:${account}`)) ?? "0", 10);
  await redis
    .multi()
    .set(`acc:${account}`, String(balance + cents))
    .lpush(`acc:${account}:log`, `${cents}`)
    .exec();
}
