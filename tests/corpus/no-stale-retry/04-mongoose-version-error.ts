// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 24
// client: mongoose
// shape: same-function
// source: own
// atomic: find the order again, and compute the total from it

import mongoose, { Schema, model } from "mongoose";

const orderSchema = new Schema({ total: Number, lines: [String] }, { optimisticConcurrency: true });
const Order = model("Order", orderSchema);

export async function addLine(id: string, line: string, cents: number): Promise<void> {
  const order = await Order.findById(id).orFail();
  order.lines.push(line);
  order.total = (order.total ?? 0) + cents;
  const total = order.total;
  try {
    await order.save();
  } catch (err) {
    if (!(err instanceof mongoose.Error.VersionError)) throw err;
    await Order.updateOne({ _id: id }, { $set: { total }, $push: { lines: line } });
  }
}
