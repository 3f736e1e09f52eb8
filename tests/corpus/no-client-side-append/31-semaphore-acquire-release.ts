// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: fs-extra + async-mutex
// shape: class
// source: own
// atomic: already under a semaphore of one

import { Semaphore } from "async-mutex";
import { outputJson, readJson } from "fs-extra";

export class Wishlist {
  private readonly turn = new Semaphore(1);

  constructor(private readonly path: string) {}

  async wish(item: string): Promise<void> {
    const [, release] = await this.turn.acquire();
    try {
      const items: string[] = await readJson(this.path).catch(() => []);
      await outputJson(this.path, [...items, item]);
    } finally {
      release();
    }
  }
}
