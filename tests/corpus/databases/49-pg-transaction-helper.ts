// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 34
// client: pg
// shape: helpers
// confidence: medium
// source: own
// atomic: FOR UPDATE in the select

import { Pool, type PoolClient } from 'pg';

const pool = new Pool();

async function withTransaction<T>(fn: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await fn(client);
    await client.query('COMMIT');
    return result;
  } catch (e) {
    await client.query('ROLLBACK');
    throw e;
  } finally {
    client.release();
  }
}

export const earn = (playerId: string, gold: number) =>
  withTransaction(async (client) => {
    const res = await client.query(`SELECT gold FROM players WHERE id = $1`, [playerId]);
    const total = res.rows[0].gold + gold;
    await client.query(`UPDATE players SET gold = $2 WHERE id = $1`, [playerId, total]);
    return total;
  });
