// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: typeorm
// shape: class
// source: own
// atomic: nothing to fix: one connection, and the row is locked

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class SeatService {
  constructor(private readonly dataSource: DataSource) {}

  async take(showId: string, count: number): Promise<number> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    try {
      const [show] = await runner.query('SELECT free FROM shows WHERE id = $1 FOR UPDATE', [showId]);
      if (show.free < count) throw new Error('sold out');
      const free = show.free - count;
      await runner.query('UPDATE shows SET free = $1 WHERE id = $2', [free, showId]);
      await runner.commitTransaction();
      return free;
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}
