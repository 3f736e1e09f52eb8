// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 18
// client: node:fs
// shape: class
// source: own
// atomic: open with wx

import fs from "node:fs";

export class RunLock {
  constructor(private readonly path: string) {}

  async acquire(): Promise<void> {
    const held = await fs.promises.access(this.path).then(() => true, () => false);
    if (held) throw new Error(`${this.path} is held`);
    await fs.promises.writeFile(this.path, String(process.pid));
  }

  async release(): Promise<void> {
    await fs.promises.rm(this.path, { force: true });
  }
}
