// Events are gathered and written every second.
import { appendFile } from 'node:fs/promises';

export class Journal {
  #events = [];

  note(event) {
    this.#events.push(event);
  }

  /** What is noted during the write is cleared with the rest. */
  async flush() {
    await appendFile('journal.jsonl', this.#events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    this.#events = [];
  }
}
