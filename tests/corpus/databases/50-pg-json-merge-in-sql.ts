// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: pg
// shape: same-function
// source: own
// atomic: nothing to fix: the merge is done by the database

import pg from 'pg';

const pool = new pg.Pool({ max: 10 });

export async function setPreference(userId: string, key: string, value: unknown): Promise<void> {
  const user = await pool.query('select id from users where id = $1', [userId]);
  if (user.rowCount === 0) throw new Error('no such user');
  await pool.query(
    `update users set preferences = coalesce(preferences, '{}'::jsonb) || $2::jsonb where id = $1`,
    [userId, JSON.stringify({ [key]: value })],
  );
}
