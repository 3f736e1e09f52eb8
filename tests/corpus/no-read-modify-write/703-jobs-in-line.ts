// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: fs/promises
// shape: class
// source: own
// atomic: each job waits for the one before it, and is the end of the line at once

import { readFile, writeFile } from "node:fs/promises";

export class Ledger {
  private tail: Promise<unknown> = Promise.resolve();

  book(account: string, cents: number): Promise<void> {
    const job = (async () => {
      await this.tail;
      const sums = JSON.parse(await readFile("ledger.json", "utf8")) as Record<string, number>;
      sums[account] = (sums[account] ?? 0) + cents;
      await writeFile("ledger.json", JSON.stringify(sums));
    })();
    this.tail = job.catch(() => undefined);
    return job;
  }
}
