// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @cloudflare/workers-types (Durable Object storage)
// shape: class
// source: own
// atomic: already one storage transaction

import { DurableObject } from "cloudflare:workers";

export class Ledger extends DurableObject {
  async move(from: string, to: string, n: number): Promise<boolean> {
    return this.ctx.storage.transaction(async (txn) => {
      const [a = 0, b = 0] = [await txn.get<number>(from), await txn.get<number>(to)];
      if (a < n) {
        txn.rollback();
        return false;
      }
      await txn.put({ [from]: a - n, [to]: b + n });
      return true;
    });
  }
}
