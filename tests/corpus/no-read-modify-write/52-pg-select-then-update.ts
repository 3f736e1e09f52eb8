// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 20
// client: pg
// shape: same-function
// source: own
// atomic: UPDATE accounts SET credits = credits - $1 WHERE id = $2 AND credits >= $1

import { Pool } from "pg";

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

export async function spend(id: number, n: number): Promise<number> {
  const { rows } = await pool.query<{ credits: number }>("SELECT credits FROM accounts WHERE id = $1", [id]);
  const [account] = rows;
  if (!account) throw new Error("no account");
  if (account.credits < n) throw new Error("not enough credits");
  const left = account.credits - n;
  await pool.query("UPDATE accounts SET credits = $1 WHERE id = $2", [left, id]);
  return left;
}
