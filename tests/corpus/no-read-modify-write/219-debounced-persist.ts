// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs/promises
// shape: class
// source: own
// atomic: nothing to fix: memory is the master copy

import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";

export class MemoryIndex {
  private entries = new Map<string, { text: string; hits: number }>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly file: string) {
    if (existsSync(file)) this.entries = new Map(Object.entries(JSON.parse(readFileSync(file, "utf8"))));
  }

  note(id: string, text: string): void {
    const hits = (this.entries.get(id)?.hits ?? 0) + 1;
    this.entries.set(id, { text, hits });
    this.schedule();
  }

  private schedule(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.persist(), 500);
  }

  private async persist(): Promise<void> {
    this.timer = undefined;
    await writeFile(this.file, JSON.stringify(Object.fromEntries(this.entries)));
  }
}
