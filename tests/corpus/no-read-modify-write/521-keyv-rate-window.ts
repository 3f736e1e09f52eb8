// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 33
// client: keyv
// shape: class
// source: own
// atomic: INCR in the Redis below

import KeyvRedis from '@keyv/redis';
import Keyv from 'keyv';

interface Window {
  count: number;
  resetAt: number;
}

export class RateLimiter {
  private readonly store: Keyv<Window>;

  constructor(url: string, private readonly limit = 60, private readonly windowMs = 60_000) {
    this.store = new Keyv<Window>({ store: new KeyvRedis(url), namespace: 'rate' });
    this.store.on('error', (error) => console.error('rate store', error));
  }

  async hit(client: string): Promise<{ allowed: boolean; remaining: number }> {
    const now = Date.now();
    let window = await this.store.get(client);
    if (!window || window.resetAt <= now) {
      window = { count: 0, resetAt: now + this.windowMs };
    }
    window.count += 1;
    await this.store.set(client, window, window.resetAt - now);
    return { allowed: window.count <= this.limit, remaining: Math.max(0, this.limit - window.count) };
  }

  reset(client: string) {
    return this.store.delete(client);
  }
}
