import mongoose from 'mongoose';

const couponSchema = new mongoose.Schema({
  code: { type: String, unique: true },
  usedCount: { type: Number, default: 0 },
  maxUses: Number,
  discount: Number,
});

export const Coupon = mongoose.model('Coupon', couponSchema);
