// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: pg
// shape: class
// source: own
// atomic: nothing to fix: updated_at in the where, rowCount read

import type { Pool } from 'pg';

export class PageStore {
  constructor(private readonly pool: Pool) {}

  async appendBlock(id: string, block: object) {
    const { rows } = await this.pool.query('SELECT blocks, updated_at FROM pages WHERE id = $1', [id]);
    const blocks = [...rows[0].blocks, block];
    const result = await this.pool.query(
      'UPDATE pages SET blocks = $1, updated_at = now() WHERE id = $2 AND updated_at = $3',
      [JSON.stringify(blocks), id, rows[0].updated_at],
    );
    if (result.rowCount === 0) throw new Error('page changed meanwhile');
  }
}
