// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 24
// client: pg
// shape: helpers
// source: own
// atomic: SET n = n + 1

import { Pool } from 'pg';

const pool = new Pool();

const query = (text: string, params: unknown[] = []) => pool.query(text, params);

async function one(text: string, params: unknown[]) {
  const result = await query(text, params);
  return result.rows[0];
}

export async function nextTicket(queue: string): Promise<number> {
  const row = await one('SELECT last_number FROM queues WHERE name = $1', [queue]);
  const next = row.last_number + 1;
  await query('UPDATE queues SET last_number = $1 WHERE name = $2', [next, queue]);
  return next;
}
