// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 28
// client: sequelize
// shape: same-function
// source: own
// atomic: find the account again, or increment()

import { DataTypes, Model, OptimisticLockError, Sequelize } from "sequelize";

const sequelize = new Sequelize(process.env.DATABASE_URL ?? "");

class Account extends Model {
  declare id: number;
  declare points: number;
}
Account.init({ points: DataTypes.INTEGER }, { sequelize, version: true });

export async function earn(id: number, bonus: number): Promise<number> {
  const account = await Account.findByPk(id, { rejectOnEmpty: true });
  const points = account.points + bonus;
  account.points = points;
  try {
    await account.save();
  } catch (err) {
    if (!(err instanceof OptimisticLockError)) throw err;
    await Account.update({ points }, { where: { id } });
  }
  return points;
}
