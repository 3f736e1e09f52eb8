// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: typeorm
// shape: class
// source: own
// atomic: nothing to fix: input over the row, the old value only goes to the audit table

import { Repository } from 'typeorm';
import { Audit, Price } from './entities';

export class PriceService {
  constructor(
    private readonly prices: Repository<Price>,
    private readonly audits: Repository<Audit>,
  ) {}

  async change(id: string, amount: number, by: string): Promise<void> {
    const price = await this.prices.findOneByOrFail({ id });
    await this.audits.insert({ priceId: id, before: price.amount, after: amount, by });
    await this.prices.update({ id }, { amount });
  }
}
