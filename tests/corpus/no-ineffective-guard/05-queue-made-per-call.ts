// kind: 10 ineffective guard
// rule: no-ineffective-guard, no-client-side-append
// expect: report
// lines: 24
// alt-lines: 18, 22
// client: fs/promises + p-queue
// shape: class
// source: own
// atomic: a queue in a field of the class

import PQueue from "p-queue";
import { readFile, writeFile } from "node:fs/promises";

export class Changelog {
  constructor(private readonly path: string) {}

  private queue(): PQueue {
    return new PQueue({ concurrency: 1 });
  }

  async add(entry: string): Promise<void> {
    await this.queue().add(async () => {
      const text = await readFile(this.path, "utf8");
      await writeFile(this.path, `${text}- ${entry}\n`);
    });
  }
}
