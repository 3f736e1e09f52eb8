// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 23
// client: typeorm
// shape: class
// confidence: medium
// source: own
// atomic: decrement, or a pessimistic_write lock

import { DataSource } from 'typeorm';
import { Product } from './product.entity';
import { Order } from './order.entity';

export class OrderService {
  constructor(private readonly dataSource: DataSource) {}

  async place(productId: number, quantity: number): Promise<Order> {
    return this.dataSource.transaction(async (manager) => {
      const product = await manager.findOneByOrFail(Product, { id: productId });
      if (product.stock < quantity) throw new Error('out of stock');
      product.stock -= quantity;
      await manager.save(product);
      return manager.save(manager.create(Order, { productId, quantity }));
    });
  }
}
