// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: typeorm
// shape: class
// source: own
// atomic: nothing to fix: the database subtracts, affected is read

import { ConflictException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Product, Reservation } from './entities';

@Injectable()
export class StockService {
  constructor(private readonly dataSource: DataSource) {}

  async reserve(productId: string, quantity: number, orderId: string): Promise<Reservation> {
    return this.dataSource.transaction(async (manager) => {
      const product = await manager.findOneByOrFail(Product, { id: productId });
      const result = await manager
        .createQueryBuilder()
        .update(Product)
        .set({ stock: () => `stock - ${Number(quantity)}` })
        .where('id = :productId AND stock >= :quantity', { productId, quantity })
        .execute();
      if (result.affected === 0) {
        throw new ConflictException(`only ${product.stock} of ${product.name} left`);
      }
      return manager.save(manager.create(Reservation, { productId, orderId, quantity, unitPrice: product.price }));
    });
  }
}
