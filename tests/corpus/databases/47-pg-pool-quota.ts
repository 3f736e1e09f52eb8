// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: pg
// shape: class
// source: own
// atomic: SET used = used + $1

import { Pool } from 'pg';

export class QuotaRepository {
  constructor(private readonly pool: Pool) {}

  async charge(tenant: string, tokens: number): Promise<number> {
    const { rows } = await this.pool.query('SELECT used, quota FROM quotas WHERE tenant = $1', [tenant]);
    const used = Number(rows[0].used) + tokens;
    if (used > rows[0].quota) throw new Error('quota exceeded');
    await this.pool.query('UPDATE quotas SET used = $1 WHERE tenant = $2', [used, tenant]);
    return used;
  }
}
