// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: fs/promises
// shape: class
// source: own
// atomic: already one run at a time: a second call returns at once

import { readFile, writeFile } from "node:fs/promises";

export class Compactor {
  private running = false;

  constructor(private readonly path: string) {}

  async compact(): Promise<boolean> {
    if (this.running) return false;
    this.running = true;
    try {
      const { rows = [], passes = 0 } = JSON.parse(await readFile(this.path, "utf8"));
      await writeFile(this.path, JSON.stringify({ rows: [...new Set(rows)], passes: passes + 1 }));
      return true;
    } finally {
      this.running = false;
    }
  }
}
