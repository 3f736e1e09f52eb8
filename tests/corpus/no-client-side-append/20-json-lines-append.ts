// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: fs/promises
// shape: class
// source: own
// atomic: already appendFile

import { appendFile, readFile, writeFile } from "node:fs/promises";

interface Memory {
  at: number;
  text: string;
}

export class Diary {
  constructor(private readonly file: string) {}

  async add(text: string): Promise<void> {
    const entry: Memory = { at: Date.now(), text };
    await appendFile(this.file, `${JSON.stringify(entry)}\n`);
  }

  async all(): Promise<Memory[]> {
    const text = await readFile(this.file, "utf8").catch(() => "");
    return text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  }

  async exportTo(target: string): Promise<void> {
    const entries = await this.all();
    entries.push({ at: Date.now(), text: "exported" });
    await writeFile(target, JSON.stringify(entries));
  }
}
