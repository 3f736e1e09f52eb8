// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongoose
// shape: same-function
// source: own
// atomic: nothing to fix: condition and $inc in one operation

import mongoose, { Schema } from 'mongoose';

const Coupon = mongoose.model('Coupon', new Schema({ code: String, usedCount: Number, maxUses: Number }));

export async function redeem(code: string) {
  const known = await Coupon.exists({ code });
  if (!known) return { ok: false, reason: 'unknown' };
  const coupon = await Coupon.findOneAndUpdate(
    { code, $expr: { $lt: ['$usedCount', '$maxUses'] } },
    { $inc: { usedCount: 1 } },
    { new: true },
  );
  return coupon ? { ok: true } : { ok: false, reason: 'exhausted' };
}
