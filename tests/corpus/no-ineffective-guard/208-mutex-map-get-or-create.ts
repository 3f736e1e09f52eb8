// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: async-mutex, ioredis
// shape: class
// source: own
// atomic: nothing to fix: one mutex a key

import { Mutex } from "async-mutex";
import Redis from "ioredis";

export class Wallets {
  private readonly mutexes = new Map<string, Mutex>();

  constructor(private readonly redis: Redis) {}

  private mutex(id: string): Mutex {
    let mutex = this.mutexes.get(id);
    if (!mutex) {
      mutex = new Mutex();
      this.mutexes.set(id, mutex);
    }
    return mutex;
  }

  credit(id: string, amount: number): Promise<number> {
    return this.mutex(id).runExclusive(async () => {
      const wallet = JSON.parse((await this.redis.get(`wallet:${id}`)) ?? '{"amount":0}');
      wallet.amount += amount;
      await this.redis.set(`wallet:${id}`, JSON.stringify(wallet));
      return wallet.amount;
    });
  }
}
