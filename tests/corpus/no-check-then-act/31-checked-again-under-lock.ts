// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: ioredis + async-mutex
// shape: class
// source: own
// atomic: already checked again inside the mutex

import { Mutex } from "async-mutex";
import type { Redis } from "ioredis";

export class Numbers {
  private static readonly mutex = new Mutex();

  constructor(private readonly redis: Redis) {}

  async assign(user: string, next: () => Promise<string>): Promise<string> {
    const key = `number:${user}`;
    const quick = await this.redis.get(key);
    if (quick) return quick;
    return Numbers.mutex.runExclusive(async () => {
      const again = await this.redis.get(key);
      if (again) return again;
      const number = await next();
      await this.redis.set(key, number);
      return number;
    });
  }
}
