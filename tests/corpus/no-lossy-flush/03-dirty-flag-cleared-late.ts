// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: report
// lines: 24
// alt-lines: 25
// client: fs/promises
// shape: class
// source: own
// atomic: lower the flag before the await, raise it again on failure

import { writeFile } from "node:fs/promises";

export class Workspace {
  private dirty = false;
  private readonly files = new Map<string, string>();

  edit(name: string, text: string): void {
    this.files.set(name, text);
    this.dirty = true;
  }

  async autosave(path: string): Promise<void> {
    if (!this.dirty) return;
    await writeFile(path, JSON.stringify(Object.fromEntries(this.files)));
    this.dirty = false;
  }
}
