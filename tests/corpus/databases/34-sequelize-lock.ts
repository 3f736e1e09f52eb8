// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: sequelize
// shape: same-function
// source: own
// atomic: nothing to fix: SELECT FOR UPDATE

import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DB_URL!);
const Wallet = sequelize.define('Wallet', { userId: DataTypes.INTEGER, coins: DataTypes.INTEGER });

export async function reward(userId: number, coins: number) {
  return sequelize.transaction(async (t) => {
    const wallet = await Wallet.findOne({ where: { userId }, transaction: t, lock: t.LOCK.UPDATE });
    wallet.coins += coins;
    await wallet.save({ transaction: t });
    return wallet.coins;
  });
}
