// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: mongoose
// shape: recursion
// source: own
// atomic: already starts over from findById

import mongoose, { Schema, model } from "mongoose";

const Order = model("Order", new Schema({ total: Number, lines: [String] }, { optimisticConcurrency: true }));

export async function addLine(id: string, line: string, cents: number, left = 5): Promise<number> {
  const order = await Order.findById(id).orFail();
  order.lines.push(line);
  order.total = (order.total ?? 0) + cents;
  try {
    await order.save();
    return order.total;
  } catch (err) {
    if (err instanceof mongoose.Error.VersionError && left > 0) return addLine(id, line, cents, left - 1);
    throw err;
  }
}
