// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 29
// client: node:fs
// shape: helpers
// source: own
// atomic: a mutex around read and write

import { promises as fs } from "fs";

export function jsonStore<T extends object>(file: string, defaults: T) {
  async function read(): Promise<T> {
    try {
      return { ...defaults, ...JSON.parse(await fs.readFile(file, "utf8")) };
    } catch {
      return defaults;
    }
  }

  async function write(value: T): Promise<void> {
    await fs.writeFile(file, JSON.stringify(value), "utf8");
  }

  return {
    read,
    async update(change: (current: T) => T): Promise<T> {
      const next = change(await read());
      await write(next);
      return next;
    },
  };
}
