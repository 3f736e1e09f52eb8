// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 17
// alt-lines: 18, 19, 20
// client: typeorm
// shape: class
// source: own
// atomic: dataSource.transaction(), or a query runner

import type { DataSource } from "typeorm";

export class Ledger {
  constructor(private readonly dataSource: DataSource) {}

  async book(account: string, cents: number): Promise<void> {
    await this.dataSource.query("START TRANSACTION");
    await this.dataSource.query("UPDATE accounts SET cents = cents + $1 WHERE id = $2", [cents, account]);
    await this.dataSource.query("INSERT INTO bookings (account, cents) VALUES ($1, $2)", [account, cents]);
    await this.dataSource.query("COMMIT");
  }
}
