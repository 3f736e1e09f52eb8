// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 24
// client: @mikro-orm/core
// shape: class
// source: own
// atomic: fork the entity manager, find the item again, add, flush

import { type EntityManager, OptimisticLockError } from "@mikro-orm/core";
import { Item } from "./item.entity";

export class Warehouse {
  constructor(private readonly em: EntityManager) {}

  async restock(id: number, boxes: number): Promise<number> {
    const item = await this.em.findOneOrFail(Item, id);
    const stock = item.stock + boxes * item.perBox;
    item.stock = stock;
    try {
      await this.em.flush();
    } catch (err) {
      if (!(err instanceof OptimisticLockError)) throw err;
      await this.em.nativeUpdate(Item, { id }, { stock });
    }
    return stock;
  }
}
