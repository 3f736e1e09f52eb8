// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @mikro-orm/core
// shape: class
// source: own
// atomic: nothing to fix: the row is locked in the transaction

import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Product } from './product.entity.js';

@Injectable()
export class OrderPlacedHandler {
  constructor(private readonly em: EntityManager) {}

  async handle(event: { productId: string; quantity: number }): Promise<number> {
    return this.em.fork().transactional(async (em) => {
      const product = await em.findOneOrFail(Product, event.productId, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (product.stock < event.quantity) throw new Error('out of stock');
      product.stock -= event.quantity;
      product.sold += event.quantity;
      await em.flush();
      return product.stock;
    });
  }
}
