// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: fs/promises + proper-lockfile
// shape: same-function
// source: own
// atomic: already under a file lock

import { readFile, writeFile } from "node:fs/promises";
import lockfile from "proper-lockfile";

interface Ledger {
  balance: number;
  entries: { at: string; cents: number }[];
}

export async function book(file: string, cents: number): Promise<Ledger> {
  const release = await lockfile.lock(file, { retries: { retries: 10, minTimeout: 50 } });
  try {
    const ledger: Ledger = JSON.parse(await readFile(file, "utf8"));
    ledger.balance += cents;
    ledger.entries.push({ at: new Date().toISOString(), cents });
    await writeFile(file, JSON.stringify(ledger, null, 2));
    return ledger;
  } finally {
    await release();
  }
}
