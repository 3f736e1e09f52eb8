import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export abstract class Store<T> {
  abstract get(key: string): Promise<T | undefined>;
  abstract set(key: string, value: T): Promise<void>;
}

export class DiskStore<T> extends Store<T> {
  constructor(private readonly directory: string) {
    super();
  }

  private pathOf(key: string): string {
    return join(this.directory, `${encodeURIComponent(key)}.json`);
  }

  async get(key: string): Promise<T | undefined> {
    const text = await readFile(this.pathOf(key), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  async set(key: string, value: T): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    await writeFile(this.pathOf(key), JSON.stringify(value));
  }
}
