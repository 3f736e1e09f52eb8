// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: class
// source: own
// atomic: nothing to fix: a cache fill

import Redis from "ioredis";

interface Loader<T> {
  (id: string): Promise<T>;
}

export class ReadThrough<T> {
  private readonly redis = new Redis();

  constructor(private readonly name: string, private readonly load: Loader<T>) {}

  async get(id: string): Promise<T> {
    const key = `${this.name}:${id}`;
    const cached = await this.redis.get(key);
    if (cached) {
      const entry = JSON.parse(cached) as { value: T; until: number };
      if (entry.until > Date.now()) return entry.value;
    }
    const value = await this.load(id);
    await this.redis.set(key, JSON.stringify({ value, until: Date.now() + 60_000 }), "PX", 120_000);
    return value;
  }
}
