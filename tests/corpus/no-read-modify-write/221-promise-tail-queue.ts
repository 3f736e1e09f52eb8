// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs/promises
// shape: class
// source: own
// atomic: nothing to fix: one chain of promises

import { readFile, writeFile } from "node:fs/promises";

type Memory = Record<string, { text: string; score: number }>;

export class FileMemory {
  private tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly path: string) {}

  private enqueue<T>(job: () => Promise<T>): Promise<T> {
    const run = this.tail.then(job, job);
    this.tail = run.catch(() => undefined);
    return run;
  }

  reinforce(id: string): Promise<void> {
    return this.enqueue(async () => {
      const memory: Memory = JSON.parse(await readFile(this.path, "utf8"));
      if (memory[id]) memory[id].score += 1;
      await writeFile(this.path, JSON.stringify(memory));
    });
  }
}
