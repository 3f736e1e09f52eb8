// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: typeorm
// shape: class
// source: own
// atomic: nothing to fix: a serializable transaction that is tried again

import { DataSource, QueryFailedError } from 'typeorm';
import { Counter } from './counter.entity.js';

export class InvoiceNumbers {
  constructor(private readonly dataSource: DataSource) {}

  async next(year: number): Promise<string> {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        return await this.dataSource.transaction('SERIALIZABLE', async (manager) => {
          const counter = await manager.findOneByOrFail(Counter, { name: `invoice-${year}` });
          counter.value += 1;
          await manager.save(counter);
          return `${year}-${String(counter.value).padStart(6, '0')}`;
        });
      } catch (error) {
        if (!(error instanceof QueryFailedError) || error.driverError.code !== '40001') throw error;
      }
    }
    throw new Error('too much contention');
  }
}
