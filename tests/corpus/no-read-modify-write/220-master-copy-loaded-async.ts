// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node:fs/promises
// shape: class
// source: own
// atomic: nothing to fix: loaded once, then memory is the master copy

import { readFile, writeFile } from "node:fs/promises";

interface State {
  cursor: number;
  seen: string[];
}

export class Crawler {
  private state: State = { cursor: 0, seen: [] };

  async init(): Promise<void> {
    try {
      this.state = JSON.parse(await readFile("state.json", "utf8")) as State;
    } catch {
      this.state = { cursor: 0, seen: [] };
    }
  }

  async visited(url: string): Promise<void> {
    this.state.seen.push(url);
    this.state.cursor++;
    await this.persist();
  }

  private async persist(): Promise<void> {
    await writeFile("state.json", JSON.stringify(this.state));
  }
}
