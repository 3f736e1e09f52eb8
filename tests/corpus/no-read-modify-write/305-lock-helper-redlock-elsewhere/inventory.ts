// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis + redlock
// shape: cross-file
// source: own
// atomic: already under a lock that spans read and write

import { redis } from "./redis";
import { withLock } from "./with-lock";

export async function reserve(sku: string, quantity: number): Promise<boolean> {
  return withLock(`lock:stock:${sku}`, async () => {
    const left = Number((await redis.get(`stock:${sku}`)) ?? 0);
    if (left < quantity) return false;
    await redis.set(`stock:${sku}`, String(left - quantity));
    return true;
  });
}
