// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 46
// alt-lines: 29
// client: keyv
// shape: class
// source: own
// atomic: HINCRBY in the Redis below

import { createKeyv } from '@keyv/redis';
import type Keyv from 'keyv';

abstract class CacheBase<T> {
  protected constructor(
    protected readonly cache: Keyv,
    private readonly prefix: string,
  ) {}

  protected keyOf(id: string): string {
    return `${this.prefix}:${id}`;
  }

  async find(id: string): Promise<T | undefined> {
    return this.cache.get<T>(this.keyOf(id));
  }

  protected async keep(id: string, value: T, ttl?: number): Promise<void> {
    await this.cache.set(this.keyOf(id), value, ttl);
  }
}

interface ModelStats {
  calls: number;
  failures: number;
  tokens: number;
}

export class StatsCache extends CacheBase<ModelStats> {
  constructor(url: string) {
    super(createKeyv(url), 'stats');
  }

  async record(model: string, tokens: number, ok: boolean): Promise<void> {
    const stats = (await this.find(model)) ?? { calls: 0, failures: 0, tokens: 0 };
    await this.keep(model, {
      calls: stats.calls + 1,
      failures: stats.failures + (ok ? 0 : 1),
      tokens: stats.tokens + tokens,
    });
  }
}
