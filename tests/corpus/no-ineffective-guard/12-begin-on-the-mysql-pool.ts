// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 16
// alt-lines: 20, 22
// client: mysql2/promise
// shape: same-function
// source: own
// atomic: const conn = await pool.getConnection(), and every statement on conn

import { createPool } from "mysql2/promise";

const pool = createPool({ uri: process.env.DATABASE_URL, connectionLimit: 10 });

export async function pay(id: number, cents: number): Promise<void> {
  await pool.query("START TRANSACTION");
  try {
    await pool.execute("UPDATE wallets SET cents = cents - ? WHERE id = ?", [cents, id]);
    await pool.execute("INSERT INTO payments (wallet_id, cents) VALUES (?, ?)", [id, cents]);
    await pool.query("COMMIT");
  } catch (err) {
    await pool.query("ROLLBACK");
    throw err;
  }
}
