// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 19
// alt-lines: 24
// client: typeorm
// shape: class
// source: own
// atomic: a query runner, or dataSource.transaction

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class SeatService {
  constructor(private readonly dataSource: DataSource) {}

  async take(showId: string, count: number): Promise<number> {
    await this.dataSource.query('BEGIN');
    try {
      const [show] = await this.dataSource.query('SELECT free FROM shows WHERE id = $1 FOR UPDATE', [showId]);
      if (show.free < count) throw new Error('sold out');
      const free = show.free - count;
      await this.dataSource.query('UPDATE shows SET free = $1 WHERE id = $2', [free, showId]);
      await this.dataSource.query('COMMIT');
      return free;
    } catch (error) {
      await this.dataSource.query('ROLLBACK');
      throw error;
    }
  }
}
