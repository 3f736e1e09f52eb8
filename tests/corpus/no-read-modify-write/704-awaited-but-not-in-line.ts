// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: fs/promises
// shape: class
// source: own
// atomic: two callers wait for the same job, and then both go on; make each one the end of the line at once

import { readFile, writeFile } from "node:fs/promises";

export class Ledger {
  private tail: Promise<unknown> = Promise.resolve();

  async book(account: string, cents: number): Promise<void> {
    await this.tail;
    const sums = JSON.parse(await readFile("ledger.json", "utf8")) as Record<string, number>;
    sums[account] = (sums[account] ?? 0) + cents;
    this.tail = writeFile("ledger.json", JSON.stringify(sums));
    await this.tail;
  }
}
