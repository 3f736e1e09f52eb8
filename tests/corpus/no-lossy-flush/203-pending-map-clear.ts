// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: report
// lines: 22
// alt-lines: 23
// client: node:fs/promises
// shape: class
// source: own
// atomic: swap the map before the await

import { appendFile } from "node:fs/promises";

export class AuditLog {
  readonly #pending = new Map<string, object>();

  record(id: string, entry: object): void {
    this.#pending.set(id, entry);
  }

  async sync(): Promise<void> {
    const lines = [...this.#pending.values()].map((entry) => JSON.stringify(entry)).join("\n");
    await appendFile("audit.log", lines + "\n");
    this.#pending.clear();
  }
}
