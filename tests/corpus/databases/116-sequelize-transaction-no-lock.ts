// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 20
// client: sequelize
// shape: same-function
// confidence: medium
// source: own
// atomic: lock: t.LOCK.UPDATE, or decrement

import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DB!);
const Item = sequelize.define('Item', { sku: DataTypes.STRING, stock: DataTypes.INTEGER });

export async function reserve(sku: string, n: number) {
  return sequelize.transaction(async (transaction) => {
    const item = await Item.findOne({ where: { sku }, transaction });
    if (!item || item.stock < n) throw new Error('out of stock');
    await item.update({ stock: item.stock - n }, { transaction });
    return item;
  });
}
