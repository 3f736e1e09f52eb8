// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: better-sqlite3
// shape: class
// source: own
// atomic: nothing to fix: both statements run in one tick

import Database from "better-sqlite3";

export class Sequence {
  private readonly db = new Database("seq.db");
  private readonly read = this.db.prepare("SELECT n FROM seq WHERE name = ?");
  private readonly write = this.db.prepare("UPDATE seq SET n = ? WHERE name = ?");

  next(name: string): number {
    const row = this.read.get(name) as { n: number } | undefined;
    const n = (row?.n ?? 0) + 1;
    this.write.run(n, name);
    return n;
  }
}
