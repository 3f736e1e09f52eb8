// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: node:fs
// shape: class
// source: own
// atomic: nothing to fix: lines are appended

import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

interface Event {
  id: number;
  type: string;
  payload: unknown;
}

export class EventLog {
  constructor(private readonly file: string) {}

  async count(): Promise<number> {
    const text = await readFile(this.file, 'utf8').catch(() => '');
    return text.split('\n').filter(Boolean).length;
  }

  async append(type: string, payload: unknown): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    const seen = await this.count();
    if (seen > 100_000) throw new Error('log is full');
    const event: Omit<Event, 'id'> = { type, payload };
    await appendFile(this.file, `${JSON.stringify(event)}\n`);
  }

  async *replay(): AsyncGenerator<Event> {
    const lines = createInterface({ input: createReadStream(this.file), crlfDelay: Infinity });
    let id = 0;
    for await (const line of lines) {
      if (line) yield { ...(JSON.parse(line) as Event), id: id++ };
    }
  }
}
