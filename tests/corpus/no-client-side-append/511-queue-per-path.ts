// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: node:fs
// shape: class
// source: own
// atomic: nothing to fix: one task per path at a time

import { promises as fs } from 'fs';
import path from 'path';

class PathQueue {
  private readonly tails = new Map<string, Promise<unknown>>();

  enqueue<T>(key: string, task: () => Promise<T>): Promise<T> {
    const previous = this.tails.get(key) ?? Promise.resolve();
    const run = previous.catch(() => undefined).then(task);
    const tail = run.finally(() => {
      if (this.tails.get(key) === tail) this.tails.delete(key);
    });
    this.tails.set(key, tail);
    return run;
  }
}

const queue = new PathQueue();

export interface Observation {
  agent: string;
  text: string;
}

export class ObservationStore {
  constructor(private readonly dir: string) {}

  private fileOf(topic: string): string {
    return path.join(this.dir, `${topic}.json`);
  }

  private async read(file: string): Promise<Observation[]> {
    try {
      return JSON.parse(await fs.readFile(file, 'utf-8'));
    } catch {
      return [];
    }
  }

  add(topic: string, observation: Observation): Promise<number> {
    const file = this.fileOf(topic);
    return queue.enqueue(file, async () => {
      const list = await this.read(file);
      list.push(observation);
      await fs.writeFile(file, JSON.stringify(list));
      return list.length;
    });
  }
}
