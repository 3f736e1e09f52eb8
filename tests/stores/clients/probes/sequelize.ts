import { Model, Sequelize as Client } from 'sequelize';

class Counter extends Model {
  declare n: number;
}

export const Sequelize = new Client('');
export const ModelClass = Counter;
export const Instance = new Counter();
export const Models = Sequelize.models;
export const Transaction = await Sequelize.transaction();
