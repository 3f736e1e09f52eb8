// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 17
// client: sequelize
// shape: cross-file
// source: own
// atomic: Model.increment

import { Op } from 'sequelize';
import { Inventory } from './models';

export class InventoryService {
  static async reserve(sku: string, quantity: number) {
    const record = await Inventory.findOne({ where: { sku, quantity: { [Op.gte]: quantity } } });
    if (!record) throw new Error('unavailable');
    await Inventory.update({ quantity: record.quantity - quantity, reserved: record.reserved + quantity }, { where: { sku } });
  }
}
