// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: sequelize
// shape: same-function
// source: own
// atomic: nothing to fix: findOrCreate and increment

import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DB_URL!);
const Wallet = sequelize.define('Wallet', { userId: DataTypes.INTEGER, coins: DataTypes.INTEGER });

export async function reward(userId: number, coins: number) {
  const [wallet, created] = await Wallet.findOrCreate({ where: { userId }, defaults: { coins } });
  if (!created) await wallet.increment('coins', { by: coins });
  return wallet.reload();
}
