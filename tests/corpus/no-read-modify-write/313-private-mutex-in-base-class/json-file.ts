import { readFile, writeFile } from "node:fs/promises";
import { Mutex } from "async-mutex";

export class JsonFile<T> {
  private readonly mutex = new Mutex();

  constructor(private readonly file: string) {}

  protected exclusive<R>(work: () => Promise<R>): Promise<R> {
    return this.mutex.runExclusive(work);
  }

  protected async load(): Promise<T> {
    return JSON.parse(await readFile(this.file, "utf8")) as T;
  }

  protected async save(value: T): Promise<void> {
    await writeFile(this.file, JSON.stringify(value));
  }
}
