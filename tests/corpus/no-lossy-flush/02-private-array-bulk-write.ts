// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: report
// lines: 32
// alt-lines: 33
// client: mongodb + in-memory array
// shape: class
// source: own
// atomic: const batch = this.#events.splice(0) before insertMany

import type { Collection } from "mongodb";

interface Event {
  kind: string;
  at: Date;
}

export class EventBuffer {
  #events: Event[] = [];
  #timer: NodeJS.Timeout;

  constructor(private readonly events: Collection<Event>) {
    this.#timer = setInterval(() => void this.flush(), 5000);
  }

  emit(kind: string): void {
    this.#events.push({ kind, at: new Date() });
  }

  async flush(): Promise<void> {
    if (!this.#events.length) return;
    await this.events.insertMany(this.#events);
    this.#events = [];
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
