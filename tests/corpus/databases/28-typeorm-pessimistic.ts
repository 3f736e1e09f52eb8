// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: typeorm
// shape: class
// source: own
// atomic: nothing to fix: pessimistic_write

import { DataSource } from 'typeorm';
import { Product } from './product.entity';

export class OrderService {
  constructor(private readonly dataSource: DataSource) {}

  async place(productId: number, quantity: number): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    try {
      const product = await runner.manager.findOne(Product, {
        where: { id: productId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!product || product.stock < quantity) throw new Error('out of stock');
      product.stock -= quantity;
      await runner.manager.save(product);
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}
