// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: keyv + async-mutex
// shape: class
// source: own
// atomic: already one mutex per key, kept in a Map

import { Mutex } from "async-mutex";
import Keyv from "keyv";

export class Threads {
  private readonly mutexes = new Map<string, Mutex>();

  constructor(private readonly keyv: Keyv<string[]>) {}

  private mutexOf(id: string): Mutex {
    let mutex = this.mutexes.get(id);
    if (!mutex) {
      mutex = new Mutex();
      this.mutexes.set(id, mutex);
    }
    return mutex;
  }

  async post(id: string, text: string): Promise<number> {
    return this.mutexOf(id).runExclusive(async () => {
      const posts = (await this.keyv.get(id)) ?? [];
      posts.push(text);
      await this.keyv.set(id, posts);
      return posts.length;
    });
  }
}
