// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: pg
// shape: same-function
// source: own
// atomic: nothing to fix: what is read goes to another table

import { Pool } from 'pg';

const pool = new Pool();

export async function snapshot(accountId: string): Promise<void> {
  const { rows } = await pool.query('SELECT balance FROM accounts WHERE id = $1', [accountId]);
  if (rows.length === 0) return;
  await pool.query('INSERT INTO balance_history (account_id, balance, at) VALUES ($1, $2, now())', [accountId, rows[0].balance]);
  await pool.query('UPDATE account_summaries SET last_balance = $1 WHERE account_id = $2', [rows[0].balance, accountId]);
}
