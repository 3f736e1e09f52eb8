// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 18
// client: typeorm
// shape: class
// source: own
// atomic: SET balance = balance + $1

import { DataSource } from 'typeorm';

export class PointsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async add(userId: string, points: number): Promise<void> {
    const rows = await this.dataSource.query('SELECT points FROM loyalty WHERE user_id = $1', [userId]);
    const current = rows[0]?.points ?? 0;
    await this.dataSource.query('UPDATE loyalty SET points = $1 WHERE user_id = $2', [current + points, userId]);
  }
}
