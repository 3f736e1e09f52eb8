// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: class
// source: own
// atomic: nothing to fix: what is written is built on what was read under the lock

import { readFile, writeFile } from 'node:fs/promises';
import { Mutex } from 'async-mutex';

interface Plan {
  goal: string;
  steps: string[];
  critique?: string;
}

export class Planner {
  readonly #mutex = new Mutex();

  constructor(
    private readonly file: string,
    private readonly ask: (prompt: string) => Promise<string>,
  ) {}

  async #load(): Promise<Plan> {
    return JSON.parse(await readFile(this.file, 'utf8')) as Plan;
  }

  async criticise(): Promise<string> {
    const { goal, steps } = await this.#load();
    const critique = await this.ask(`Goal: ${goal}\n${steps.join('\n')}`);
    await this.#mutex.runExclusive(async () => {
      const plan = await this.#load();
      plan.critique = critique;
      await writeFile(this.file, JSON.stringify(plan));
    });
    return critique;
  }
}
