// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: report
// lines: 32
// alt-lines: 33
// client: node:fs
// shape: class
// source: own
// atomic: take the buffer first, then write it

import { appendFile } from 'node:fs/promises';

interface Span {
  name: string;
  ms: number;
}

export class Tracer {
  private spans: Span[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly file: string) {}

  record(name: string, ms: number): void {
    this.spans.push({ name, ms });
    this.timer ??= setTimeout(() => void this.flush(), 1000);
  }

  async flush(): Promise<void> {
    this.timer = undefined;
    if (this.spans.length === 0) return;
    await appendFile(this.file, this.spans.map((span) => `${JSON.stringify(span)}\n`).join(''));
    this.spans = [];
  }
}
