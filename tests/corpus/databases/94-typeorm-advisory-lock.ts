// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: typeorm
// shape: class
// source: own
// atomic: nothing to fix: pg advisory lock in the transaction

import type { DataSource } from 'typeorm';
import { Sequence } from './sequence.entity';

export class NumberService {
  constructor(private readonly dataSource: DataSource) {}

  next(name: string): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [name]);
      const sequence = await manager.findOneByOrFail(Sequence, { name });
      sequence.value += 1;
      await manager.save(sequence);
      return sequence.value;
    });
  }
}
