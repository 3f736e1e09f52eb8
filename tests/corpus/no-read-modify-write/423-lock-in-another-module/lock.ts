import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Redis } from 'ioredis';

const UNLOCK = `
if redis.call("get", KEYS[1]) == ARGV[1] then
  return redis.call("del", KEYS[1])
else
  return 0
end`;

export async function lock(redis: Redis, resource: string, ttl = 5000): Promise<() => Promise<void>> {
  const key = `lock:${resource}`;
  const value = randomBytes(16).toString('hex');
  const deadline = Date.now() + 10_000;
  while ((await redis.set(key, value, 'PX', ttl, 'NX')) === null) {
    if (Date.now() > deadline) throw new Error(`could not lock ${resource}`);
    await delay(25);
  }
  return async () => {
    await redis.eval(UNLOCK, 1, key, value);
  };
}
