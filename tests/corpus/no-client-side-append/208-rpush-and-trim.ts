// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: ioredis
// shape: class
// source: own
// atomic: nothing to fix: RPUSH

import Redis from "ioredis";

export class History {
  constructor(private readonly redis: Redis, private readonly limit = 100) {}

  async add(session: string, message: object): Promise<void> {
    const key = `history:${session}`;
    await this.redis.multi().rpush(key, JSON.stringify(message)).ltrim(key, -this.limit, -1).expire(key, 86_400).exec();
  }

  async last(session: string, count: number): Promise<object[]> {
    const rows = await this.redis.lrange(`history:${session}`, -count, -1);
    return rows.map((row) => JSON.parse(row));
  }
}
