// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: mongoose
// shape: cross-file
// source: own
// atomic: $inc with a condition

import { Coupon } from './coupon';

export const redeem = async (req, res, next) => {
  try {
    const coupon = await Coupon.findOne({ code: req.body.code });
    if (!coupon) return res.status(404).json({ message: 'Coupon not found' });
    if (coupon.usedCount >= coupon.maxUses) return res.status(400).json({ message: 'Coupon exhausted' });

    coupon.usedCount += 1;
    await coupon.save();
    res.json({ discount: coupon.discount });
  } catch (err) {
    next(err);
  }
};
