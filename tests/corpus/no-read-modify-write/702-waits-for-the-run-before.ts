// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs
// shape: class
// source: own
// atomic: nothing to fix: each save waits until the one before is done

import fs from 'node:fs/promises';

interface Checkpoint {
  step: number;
  done: string[];
}

export class CheckpointFile {
  #running: Promise<void> | undefined;

  constructor(private readonly path: string) {}

  async advance(task: string): Promise<void> {
    while (this.#running) await this.#running;
    this.#running = this.#write(task).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #write(task: string): Promise<void> {
    const text = await fs.readFile(this.path, 'utf8').catch(() => '{"step":0,"done":[]}');
    const checkpoint = JSON.parse(text) as Checkpoint;
    checkpoint.step += 1;
    checkpoint.done.push(task);
    await fs.writeFile(this.path, JSON.stringify(checkpoint));
  }
}
