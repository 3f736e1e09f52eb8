// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 32
// client: typeorm
// shape: class
// source: own
// atomic: increment of total, a row for each item

import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Order } from './order.entity';
import { PriceService } from './price.service';

@Injectable()
export class OrdersService {
  constructor(
    @InjectRepository(Order) private readonly orders: Repository<Order>,
    private readonly prices: PriceService,
  ) {}

  async addItem(orderId: string, sku: string, quantity: number): Promise<Order> {
    const order = await this.orders.findOne({ where: { id: orderId } });
    if (!order) throw new NotFoundException(`order ${orderId}`);

    const price = await this.prices.current(sku);
    order.itemCount += quantity;
    order.total = order.total + price * quantity;
    order.updatedAt = new Date();

    return this.orders.save(order);
  }

  async setNote(orderId: string, note: string): Promise<void> {
    await this.orders.update({ id: orderId }, { note });
  }
}
