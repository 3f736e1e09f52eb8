// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 25
// alt-lines: 33
// client: mongodb + p-retry
// shape: class
// source: own
// atomic: find the order within the retried method

import type { Collection } from "mongodb";
import pRetry, { AbortError } from "p-retry";

interface Order {
  _id: string;
  version: number;
  total: number;
  lines: { sku: string; cents: number }[];
}

export class Orders {
  constructor(private readonly orders: Collection<Order>) {}

  private async replace(order: Order, next: Order): Promise<void> {
    const { matchedCount } = await this.orders.replaceOne({ _id: order._id, version: order.version }, next);
    if (matchedCount === 0) throw new Error("order was changed");
  }

  async addLine(id: string, sku: string, cents: number): Promise<void> {
    const order = await this.orders.findOne({ _id: id });
    if (!order) throw new AbortError("no such order");
    const next = { ...order, version: order.version + 1, total: order.total + cents, lines: [...order.lines, { sku, cents }] };
    await pRetry(() => this.replace(order, next), { retries: 3 });
  }
}
