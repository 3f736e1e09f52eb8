// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: pg
// shape: helpers
// source: own
// atomic: nothing to fix: the array is changed by the statement

import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

export async function invite(convoId: string, target: string): Promise<string> {
  const before = await pool.query('SELECT members FROM conversations WHERE id = $1', [convoId]);
  if (before.rowCount === 0) throw new Error('conversation not found');
  const { rows } = await pool.query(
    `UPDATE conversations
        SET members = members || to_jsonb($2::text), updated_at = NOW()
      WHERE id = $1 AND NOT members ? $2
      RETURNING jsonb_array_length(members) AS size`,
    [convoId, target],
  );
  if (rows.length === 0) return `${target} is already a member`;
  await pool.query(`INSERT INTO messages (conversation_id, kind, body) VALUES ($1, 'joined', $2)`, [
    convoId,
    JSON.stringify({ target, previously: before.rows[0].members.length }),
  ]);
  return `${target} joined, ${rows[0].size} members now`;
}
