// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 20
// alt-lines: 19
// client: ioredis
// shape: class
// source: own
// atomic: set(key, token, "PX", ttl, "NX") in one command

import type Redis from "ioredis";
import { randomUUID } from "node:crypto";

export class JobLock {
  constructor(private readonly redis: Redis, private readonly ttlSeconds = 30) {}

  async acquire(job: string): Promise<string | undefined> {
    const token = randomUUID();
    if (!(await this.redis.setnx(`lock:${job}`, token))) return undefined;
    await this.redis.expire(`lock:${job}`, this.ttlSeconds);
    return token;
  }
}
