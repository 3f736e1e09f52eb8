// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: report
// lines: 24
// alt-lines: 25
// client: ioredis + #set
// shape: class
// source: own
// atomic: take the ids into a local Set and clear before the await

import type { Redis } from "ioredis";

export class SearchIndexer {
  #pending = new Set<string>();

  constructor(private readonly redis: Redis) {}

  touch(id: string): void {
    this.#pending.add(id);
  }

  async drain(): Promise<void> {
    if (this.#pending.size === 0) return;
    await this.redis.sadd("reindex", ...this.#pending);
    this.#pending = new Set();
  }
}
