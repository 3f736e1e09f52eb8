// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: mysql2/promise
// shape: helpers
// source: own
// atomic: already one connection

import { createPool, type PoolConnection } from "mysql2/promise";

const pool = createPool({ uri: process.env.DATABASE_URL });

async function transaction<T>(work: (conn: PoolConnection) => Promise<T>): Promise<T> {
  const conn = await pool.getConnection();
  try {
    await conn.query("START TRANSACTION");
    const result = await work(conn);
    await conn.query("COMMIT");
    return result;
  } catch (err) {
    await conn.query("ROLLBACK");
    throw err;
  } finally {
    conn.release();
  }
}

export const pay = (id: number, cents: number): Promise<void> =>
  transaction(async (conn) => {
    await conn.execute("UPDATE wallets SET cents = cents - ? WHERE id = ?", [cents, id]);
  });
