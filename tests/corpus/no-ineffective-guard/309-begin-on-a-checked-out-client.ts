// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: pg
// shape: class
// source: own
// atomic: already one client for the transaction

import type { Pool } from "pg";

export class Seats {
  constructor(private readonly pool: Pool) {}

  async book(seat: number, passenger: string): Promise<boolean> {
    const db = await this.pool.connect();
    try {
      await db.query("BEGIN");
      const { rows } = await db.query("SELECT passenger FROM seats WHERE id = $1 FOR UPDATE", [seat]);
      const free = rows[0]?.passenger === null;
      if (free) await db.query("UPDATE seats SET passenger = $1 WHERE id = $2", [passenger, seat]);
      await db.query("COMMIT");
      return free;
    } catch (err) {
      await db.query("ROLLBACK");
      throw err;
    } finally {
      db.release();
    }
  }
}
