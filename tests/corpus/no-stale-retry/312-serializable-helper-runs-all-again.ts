// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: pg
// shape: helpers
// source: own
// atomic: already reads in the transaction that is repeated

import { Pool, type PoolClient } from "pg";

const pool = new Pool();

async function serializable<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const client = await pool.connect();
    try {
      await client.query("BEGIN ISOLATION LEVEL SERIALIZABLE");
      const result = await work(client);
      await client.query("COMMIT");
      return result;
    } catch (err) {
      await client.query("ROLLBACK");
      if ((err as { code?: string }).code !== "40001" || attempt === 4) throw err;
    } finally {
      client.release();
    }
  }
}

export const withdraw = (id: string, cents: number): Promise<number> =>
  serializable(async (client) => {
    const { rows } = await client.query("SELECT balance FROM accounts WHERE id = $1", [id]);
    const balance = rows[0].balance - cents;
    if (balance < 0) throw new RangeError("overdrawn");
    await client.query("UPDATE accounts SET balance = $1 WHERE id = $2", [balance, id]);
    return balance;
  });
