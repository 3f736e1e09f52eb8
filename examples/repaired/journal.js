// The buffer is swapped before the wait, and comes back if the write fails.
import { appendFile } from 'node:fs/promises';

export class Journal {
  #events = [];

  note(event) {
    this.#events.push(event);
  }

  async flush() {
    const events = this.#events;
    this.#events = [];
    try {
      await appendFile('journal.jsonl', events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    } catch (error) {
      this.#events = [...events, ...this.#events];
      throw error;
    }
  }
}
