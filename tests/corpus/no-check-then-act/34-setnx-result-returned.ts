// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: iovalkey
// shape: class
// source: own
// atomic: already HSETNX, and the caller gets the answer

import { Redis } from "iovalkey";

export class Leases {
  readonly #valkey = new Redis();

  async take(pool: string, slot: string, owner: string): Promise<boolean> {
    if ((await this.#valkey.hlen(`pool:${pool}`)) === 0) await this.#valkey.sadd("pools", pool);
    return (await this.#valkey.hsetnx(`pool:${pool}`, slot, owner)) === 1;
  }

  async give(pool: string, slot: string): Promise<void> {
    await this.#valkey.hdel(`pool:${pool}`, slot);
  }
}
