// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: none
// client: pg + in-memory array
// shape: class
// source: own
// atomic: already taken out before the await, put back on failure

import type { Pool } from "pg";

export class Spool {
  private lines: string[] = [];

  constructor(private readonly pool: Pool) {}

  write(line: string): void {
    this.lines.push(line);
    if (this.lines.length >= 100) void this.flush().catch(() => undefined);
  }

  async flush(): Promise<void> {
    const batch = this.lines.splice(0, this.lines.length);
    if (batch.length === 0) return;
    try {
      await this.pool.query("INSERT INTO lines (text) SELECT unnest($1::text[])", [batch]);
    } catch (err) {
      this.lines.unshift(...batch);
      throw err;
    }
  }
}
