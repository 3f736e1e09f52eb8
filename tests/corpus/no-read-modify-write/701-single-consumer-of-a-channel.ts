// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: class
// source: own
// confidence: medium
// atomic: nothing to fix: one loop takes the messages out, one after the other

import { readFile, writeFile } from 'node:fs/promises';
import { on } from 'node:events';
import type { EventEmitter } from 'node:events';

interface Usage {
  [tool: string]: number;
}

export class UsageWriter {
  private constructor(private readonly file: string) {}

  static async start(events: EventEmitter, file: string): Promise<void> {
    const writer = new UsageWriter(file);
    for await (const [tool] of on(events, 'tool-used')) {
      await writer.count(String(tool));
    }
  }

  private async count(tool: string): Promise<void> {
    const usage = JSON.parse(await readFile(this.file, 'utf8').catch(() => '{}')) as Usage;
    usage[tool] = (usage[tool] ?? 0) + 1;
    await writeFile(this.file, JSON.stringify(usage));
  }
}
