import { readFile, writeFile } from 'node:fs/promises';

type Job = () => Promise<void>;

export class JsonFile<T> {
  private readonly jobs: Job[] = [];
  private draining = false;

  constructor(
    private readonly path: string,
    private readonly initial: T,
  ) {}

  private async load(): Promise<T> {
    const text = await readFile(this.path, 'utf8').catch(() => undefined);
    return text === undefined ? this.initial : (JSON.parse(text) as T);
  }

  update(change: (value: T) => T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.jobs.push(async () => {
        try {
          await writeFile(this.path, JSON.stringify(change(await this.load())));
          resolve();
        } catch (error) {
          reject(error);
        }
      });
      void this.drain();
    });
  }

  private async drain(): Promise<void> {
    if (this.draining) return;
    this.draining = true;
    for (let job = this.jobs.shift(); job; job = this.jobs.shift()) await job();
    this.draining = false;
  }
}
