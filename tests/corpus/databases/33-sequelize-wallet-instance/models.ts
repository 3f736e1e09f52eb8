import { DataTypes, Model, Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DB_URL ?? 'sqlite::memory:');

export class Wallet extends Model {
  declare id: number;
  declare userId: number;
  declare coins: number;
  declare lastRewardAt: Date;
}
Wallet.init(
  { userId: DataTypes.INTEGER, coins: DataTypes.INTEGER, lastRewardAt: DataTypes.DATE },
  { sequelize, modelName: 'wallet' },
);
