// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: already SET NX, and the answer is looked at

import Redis from "ioredis";

const redis = new Redis();

export async function firstDelivery(id: string, handle: () => Promise<void>): Promise<boolean> {
  const first = await redis.set(`delivery:${id}`, "1", "EX", 86_400, "NX");
  if (first === null) return false;
  try {
    await handle();
    return true;
  } catch (err) {
    await redis.del(`delivery:${id}`);
    throw err;
  }
}
