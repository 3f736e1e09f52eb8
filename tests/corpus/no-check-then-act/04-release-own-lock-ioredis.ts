// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 26
// client: ioredis
// shape: class
// source: own
// atomic: compare-and-delete in one Lua script

import { randomBytes } from "node:crypto";
import type { Redis } from "ioredis";

export class JobLock {
  private token = "";

  constructor(private readonly redis: Redis, private readonly name: string) {}

  async acquire(ms: number): Promise<boolean> {
    this.token = randomBytes(16).toString("hex");
    return (await this.redis.set(this.name, this.token, "PX", ms, "NX")) === "OK";
  }

  async release(): Promise<void> {
    const holder = await this.redis.get(this.name);
    if (holder !== this.token) return;
    await this.redis.del(this.name);
  }
}
