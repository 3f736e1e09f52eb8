// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// alt-lines: 20
// client: pg
// shape: same-function
// source: own
// atomic: preferences = preferences || $2::jsonb

import pg from 'pg';

const pool = new pg.Pool({ max: 10 });

export async function setPreference(userId: string, key: string, value: unknown): Promise<void> {
  const result = await pool.query({ text: 'select preferences from users where id = $1', values: [userId] });
  const preferences = result.rows[0]?.preferences ?? {};
  preferences[key] = value;
  await pool.query({
    text: 'update users set preferences = $1 where id = $2',
    values: [JSON.stringify(preferences), userId],
  });
}
