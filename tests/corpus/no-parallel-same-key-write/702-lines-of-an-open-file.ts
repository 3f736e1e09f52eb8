// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: fs/promises
// shape: class
// source: own
// atomic: what is written to an open file goes after what is there

import { open, type FileHandle } from "node:fs/promises";

class Journal {
  private handle: FileHandle | undefined;

  async line(text: string): Promise<void> {
    this.handle ??= await open("journal.log", "a");
    await this.handle.write(`${text}\n`);
  }
}

const journal = new Journal();

export function stopAll(agents: { name: string; stop(): void }[]): void {
  for (const agent of agents) {
    void journal.line(`stopping ${agent.name}`);
    agent.stop();
  }
}
