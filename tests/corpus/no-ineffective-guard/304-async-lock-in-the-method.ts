// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-client-side-append
// expect: report
// lines: 18
// alt-lines: 19, 22
// client: node:fs/promises + async-lock
// shape: class
// source: own
// atomic: one AsyncLock as a static field or at module level

import { readFile, writeFile } from "node:fs/promises";
import AsyncLock from "async-lock";

export class Changelog {
  constructor(private readonly file: string) {}

  async add(entry: { version: string; text: string }): Promise<void> {
    const lock = new AsyncLock();
    await lock.acquire(this.file, async () => {
      const entries = JSON.parse(await readFile(this.file, "utf8"));
      entries.push(entry);
      await writeFile(this.file, JSON.stringify(entries, null, 2));
    });
  }
}
