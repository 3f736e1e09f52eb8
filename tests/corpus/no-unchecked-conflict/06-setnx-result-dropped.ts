// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 16
// client: ioredis
// shape: class
// source: own
// atomic: look at the answer: null means that another worker holds the lock

import type { Redis } from "ioredis";

export class Scheduler {
  constructor(private readonly redis: Redis, private readonly id: string) {}

  async tick(job: string, run: () => Promise<void>): Promise<void> {
    await this.redis.set(`lock:${job}`, this.id, "PX", 30_000, "NX");
    await run();
  }
}
