// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 18
// client: mongoose
// shape: same-function
// source: own
// atomic: Coupon.updateOne({ code, used: false }, { $set: { used: true } }) and modifiedCount

import { Schema, model } from "mongoose";

const Coupon = model("Coupon", new Schema({ code: String, used: Boolean, percent: Number }));

export async function redeem(code: string): Promise<number> {
  const coupon = await Coupon.findOne({ code });
  if (!coupon || coupon.used) return 0;
  coupon.used = true;
  await coupon.save();
  return coupon.percent ?? 0;
}
