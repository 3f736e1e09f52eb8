// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: keyv + await-lock
// shape: class
// source: own
// atomic: already under a lock of the class

import AwaitLock from "await-lock";
import Keyv from "keyv";

export class Ratchet {
  private readonly lock = new AwaitLock();
  private readonly state = new Keyv<number>();

  async raise(name: string, to: number): Promise<number> {
    await this.lock.acquireAsync();
    try {
      const level = Math.max((await this.state.get(name)) ?? 0, to);
      await this.state.set(name, level);
      return level;
    } finally {
      this.lock.release();
    }
  }
}
