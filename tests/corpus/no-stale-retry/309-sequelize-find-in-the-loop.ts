// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: sequelize
// shape: same-function
// source: own
// atomic: already finds the account in each round

import { DataTypes, Model, OptimisticLockError, Sequelize } from "sequelize";

const sequelize = new Sequelize(process.env.DATABASE_URL ?? "");

class Loyalty extends Model {
  declare id: number;
  declare points: number;
}
Loyalty.init({ points: DataTypes.INTEGER }, { sequelize, version: true });

export async function earn(id: number, points: number): Promise<number> {
  for (;;) {
    const account = await Loyalty.findByPk(id, { rejectOnEmpty: true });
    account.points += points;
    try {
      await account.save();
      return account.points;
    } catch (err) {
      if (!(err instanceof OptimisticLockError)) throw err;
    }
  }
}
