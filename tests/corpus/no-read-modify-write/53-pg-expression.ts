// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: pg
// shape: class
// source: own
// atomic: already one statement with an expression

import type { Pool } from "pg";

export class Counters {
  constructor(private readonly pool: Pool) {}

  async next(name: string): Promise<number> {
    const found = await this.pool.query("SELECT step FROM counters WHERE name = $1", [name]);
    const step: number = found.rows[0]?.step ?? 1;
    const { rows } = await this.pool.query("UPDATE counters SET n = n + $1 WHERE name = $2 RETURNING n", [step, name]);
    return rows[0].n;
  }
}
