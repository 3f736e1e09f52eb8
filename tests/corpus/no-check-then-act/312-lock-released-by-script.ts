// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: ioredis
// shape: class
// source: own
// atomic: already a script that compares and deletes

import type { Redis } from "ioredis";
import { randomUUID } from "node:crypto";

const RELEASE = `if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) else return 0 end`;

export class Lease {
  private readonly token = randomUUID();

  constructor(private readonly redis: Redis, private readonly name: string) {}

  async take(): Promise<boolean> {
    return (await this.redis.set(this.name, this.token, "PX", 15_000, "NX")) === "OK";
  }

  async release(): Promise<void> {
    const holder = await this.redis.get(this.name);
    if (holder === null) return;
    await this.redis.eval(RELEASE, 1, this.name, this.token);
  }
}
