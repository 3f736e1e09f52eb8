// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 36
// client: @mikro-orm/core
// shape: class
// source: own
// atomic: nativeUpdate with raw('stock - ?'), or a pessimistic lock

import { Entity, EntityManager, PrimaryKey, Property } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';

@Entity()
export class Product {
  @PrimaryKey()
  id!: string;

  @Property()
  stock!: number;

  @Property()
  sold = 0;
}

@Injectable()
export class OrderPlacedHandler {
  constructor(private readonly em: EntityManager) {}

  @OnEvent('order.placed')
  async handle(event: { productId: string; quantity: number }): Promise<void> {
    const em = this.em.fork();
    const product = await em.findOneOrFail(Product, { id: event.productId });
    product.stock -= event.quantity;
    product.sold += event.quantity;
    await em.flush();
  }
}
