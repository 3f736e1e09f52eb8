// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: node-redis
// shape: class
// source: own
// atomic: already serialised by the mutex written above it

import type { RedisClientType } from "redis";

class Gate {
  #waiting: (() => void)[] = [];
  #taken = false;

  async enter(): Promise<() => void> {
    while (this.#taken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#taken = true;
    return () => {
      this.#taken = false;
      this.#waiting.shift()?.();
    };
  }
}

const gate = new Gate();

export async function nextTicket(client: RedisClientType, desk: string): Promise<number> {
  const leave = await gate.enter();
  try {
    const ticket = Number(await client.get(`desk:${desk}`)) + 1;
    await client.set(`desk:${desk}`, String(ticket));
    return ticket;
  } finally {
    leave();
  }
}
