// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: write-file-atomic
// shape: class
// source: own
// atomic: nothing to fix: the file is a copy of what this process holds

import writeFileAtomic from "write-file-atomic";

export class Counters {
  private readonly counts = new Map<string, number>();

  constructor(private readonly file: string) {
    setInterval(() => void this.snapshot(), 10_000).unref();
  }

  hit(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  async snapshot(): Promise<void> {
    await writeFileAtomic(this.file, JSON.stringify(Object.fromEntries(this.counts)));
  }
}
