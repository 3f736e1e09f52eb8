// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: fs/promises + async-lock
// shape: class
// source: own
// atomic: already locked by every caller

import AsyncLock from "async-lock";
import { promises as fs } from "node:fs";

type Tasks = Record<string, { title: string; done: boolean }>;

export class TaskBoard {
  private lock = new AsyncLock();

  constructor(private file: string) {}

  finish(id: string): Promise<void> {
    return this.lock.acquire(this.file, () => this.change(id, { done: true }));
  }

  async rename(id: string, title: string): Promise<void> {
    await this.lock.acquire(this.file, async () => {
      await this.change(id, { title });
    });
  }

  private async change(id: string, patch: Partial<Tasks[string]>): Promise<void> {
    const tasks: Tasks = JSON.parse(await fs.readFile(this.file, "utf-8"));
    tasks[id] = { ...tasks[id], ...patch };
    await fs.writeFile(this.file, JSON.stringify(tasks));
  }
}
