// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: node:fs/promises + async-lock
// shape: class
// source: own
// atomic: already one lock for all calls

import { readFile, writeFile } from "node:fs/promises";
import AsyncLock from "async-lock";

const files = new AsyncLock({ timeout: 5000 });

export class Changelog {
  constructor(private readonly file: string) {}

  add(entry: { version: string; text: string }): Promise<void> {
    return files.acquire(this.file, async () => {
      const entries = JSON.parse(await readFile(this.file, "utf8"));
      entries.push(entry);
      await writeFile(this.file, JSON.stringify(entries, null, 2));
    });
  }
}
