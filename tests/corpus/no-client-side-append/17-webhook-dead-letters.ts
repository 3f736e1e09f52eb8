// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 24, 32
// client: keyv
// shape: class
// source: own
// atomic: one key per letter, or LPUSH on the native client

import { createKeyv } from "@keyv/redis";

interface Letter {
  id: string;
  payload: unknown;
  error: string;
}

export class DeadLetters {
  #letters = createKeyv("redis://cache:6379", { namespace: "dead" });

  async park(queue: string, id: string, payload: unknown, cause: unknown): Promise<void> {
    const letters: Letter[] = (await this.#letters.get(queue)) ?? [];
    const error = cause instanceof Error ? cause.message : String(cause);
    await this.#letters.set(queue, [...letters, { id, payload, error }]);
  }

  async retry(queue: string, send: (letter: Letter) => Promise<void>): Promise<void> {
    const letters: Letter[] = (await this.#letters.get(queue)) ?? [];
    const [first, ...rest] = letters;
    if (!first) return;
    await send(first);
    await this.#letters.set(queue, rest);
  }
}
