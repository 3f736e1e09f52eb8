// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: pg
// shape: same-function
// source: own
// atomic: nothing to fix: serializable, with retry

import { Pool } from 'pg';

const pool = new Pool();

export async function nextTicket(queue: string): Promise<number> {
  for (let i = 0; i < 5; i++) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
      const { rows } = await client.query('SELECT last_number FROM queues WHERE name = $1', [queue]);
      const next = rows[0].last_number + 1;
      await client.query('UPDATE queues SET last_number = $1 WHERE name = $2', [next, queue]);
      await client.query('COMMIT');
      return next;
    } catch (error) {
      await client.query('ROLLBACK');
      if ((error as { code?: string }).code !== '40001') throw error;
    } finally {
      client.release();
    }
  }
  throw new Error('too much contention');
}
