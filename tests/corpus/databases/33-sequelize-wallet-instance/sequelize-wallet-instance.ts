// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 17
// client: sequelize
// shape: cross-file
// source: own
// atomic: increment("coins", { by })

import { Wallet } from './models';

export async function reward(userId: number, coins: number) {
  const wallet = await Wallet.findOne({ where: { userId } });
  if (!wallet) return null;
  wallet.coins = wallet.coins + coins;
  wallet.lastRewardAt = new Date();
  await wallet.save();
  return wallet;
}
