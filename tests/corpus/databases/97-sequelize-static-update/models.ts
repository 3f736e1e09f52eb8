import { DataTypes, Model, Sequelize } from 'sequelize';

export const sequelize = new Sequelize('sqlite::memory:');
export class Inventory extends Model {
  declare sku: string;
  declare quantity: number;
  declare reserved: number;
}
Inventory.init({ sku: DataTypes.STRING, quantity: DataTypes.INTEGER, reserved: DataTypes.INTEGER }, { sequelize });
