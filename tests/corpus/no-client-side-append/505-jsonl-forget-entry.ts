// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 50
// client: node:fs
// shape: class
// source: own
// atomic: a lock around reading and writing, or a line that says what is forgotten

import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

export interface MemoryEntry {
  id: string;
  agent: string;
  text: string;
  at: number;
}

export class JsonlMemory {
  readonly #file: string;

  constructor(directory: string) {
    this.#file = path.join(directory, 'memory.jsonl');
  }

  async add(agent: string, text: string): Promise<string> {
    const entry: MemoryEntry = { id: randomUUID(), agent, text, at: Date.now() };
    await fs.appendFile(this.#file, `${JSON.stringify(entry)}\n`, 'utf8');
    return entry.id;
  }

  async all(): Promise<MemoryEntry[]> {
    const text = await fs.readFile(this.#file, 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as MemoryEntry);
  }

  async search(word: string): Promise<MemoryEntry[]> {
    return (await this.all()).filter((entry) => entry.text.includes(word));
  }

  async forget(id: string): Promise<boolean> {
    const entries = await this.all();
    const kept = entries.filter((entry) => entry.id !== id);
    if (kept.length === entries.length) return false;
    await fs.writeFile(this.#file, kept.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    return true;
  }
}
