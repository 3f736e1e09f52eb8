// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: fs/promises + async-mutex
// shape: class
// source: own
// atomic: already one at a time in this process

import { Mutex } from "async-mutex";
import { readFile, writeFile } from "node:fs/promises";

export class UsageFile {
  readonly #mutex = new Mutex();

  constructor(private readonly path: string) {}

  add(model: string, tokens: number): Promise<number> {
    return this.#mutex.runExclusive(async () => {
      const usage = await this.#load();
      const total = (usage[model] ?? 0) + tokens;
      await writeFile(this.path, JSON.stringify({ ...usage, [model]: total }));
      return total;
    });
  }

  async #load(): Promise<Record<string, number>> {
    const text = await readFile(this.path, "utf8").catch(() => "{}");
    return JSON.parse(text);
  }
}
