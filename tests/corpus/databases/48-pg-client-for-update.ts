// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: pg
// shape: class
// source: own
// atomic: nothing to fix: FOR UPDATE in a transaction on one connection

import type { Pool } from 'pg';

export class QuotaRepository {
  constructor(private readonly pool: Pool) {}

  async charge(tenant: string, tokens: number): Promise<number> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query('SELECT used FROM quotas WHERE tenant = $1 FOR UPDATE', [tenant]);
      const used = Number(rows[0].used) + tokens;
      await client.query('UPDATE quotas SET used = $1 WHERE tenant = $2', [used, tenant]);
      await client.query('COMMIT');
      return used;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}
