// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// alt-lines: 17
// client: ioredis
// shape: same-function
// source: own
// atomic: look at the answer of SET NX

import Redis from "ioredis";

const redis = new Redis();

export async function reserve(sku: string, amount: number) {
  const lock = `lock:${sku}`;
  await redis.set(lock, "1", "EX", 5, "NX");
  const stock = Number(await redis.get(`stock:${sku}`));
  await redis.set(`stock:${sku}`, stock - amount);
  await redis.del(lock);
  return stock - amount;
}
