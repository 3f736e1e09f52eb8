// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: mongodb + p-retry
// shape: class
// source: own
// atomic: already finds the order in each attempt

import type { Collection } from "mongodb";
import pRetry from "p-retry";

interface Order {
  _id: string;
  version: number;
  total: number;
}

export class Orders {
  constructor(private readonly orders: Collection<Order>) {}

  private async tryAdd(id: string, cents: number): Promise<void> {
    const order = await this.orders.findOne({ _id: id });
    if (!order) return;
    const { matchedCount } = await this.orders.updateOne(
      { _id: id, version: order.version },
      { $set: { total: order.total + cents, version: order.version + 1 } },
    );
    if (matchedCount === 0) throw new Error("order was changed");
  }

  add(id: string, cents: number): Promise<void> {
    return pRetry(() => this.tryAdd(id, cents), { retries: 3 });
  }
}
