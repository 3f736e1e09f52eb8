// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: class
// source: own
// atomic: nothing to fix: a queue with concurrency 1 runs read and write

import { readFile, writeFile } from 'node:fs/promises';
import PQueue from 'p-queue';

interface Stats {
  calls: number;
  failures: number;
  lastError?: string;
}

export class ToolStats {
  private readonly writes = new PQueue({ concurrency: 1 });

  constructor(private readonly file: string) {}

  private async read(): Promise<Record<string, Stats>> {
    const text = await readFile(this.file, 'utf8').catch(() => '{}');
    return JSON.parse(text);
  }

  private async bump(tool: string, error?: Error): Promise<void> {
    const all = await this.read();
    const stats = all[tool] ?? { calls: 0, failures: 0 };
    stats.calls++;
    if (error) {
      stats.failures++;
      stats.lastError = error.message;
    }
    all[tool] = stats;
    await writeFile(this.file, JSON.stringify(all));
  }

  succeeded(tool: string) {
    return this.writes.add(() => this.bump(tool));
  }

  failed(tool: string, error: Error) {
    return this.writes.add(() => this.bump(tool, error));
  }

  async report(): Promise<string> {
    const all = await this.read();
    return Object.entries(all)
      .map(([tool, s]) => `${tool}: ${s.calls} calls, ${s.failures} failed`)
      .join('\n');
  }
}
