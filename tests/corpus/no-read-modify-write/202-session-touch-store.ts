// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 35
// client: redis (node-redis)
// shape: class
// source: own
// atomic: HSET of one field, or EXPIRE for the time alone

import { createClient } from "redis";

type Client = ReturnType<typeof createClient>;

export class SessionStore {
  #client: Client;
  #prefix: string;

  constructor(client: Client, prefix = "sess:") {
    this.#client = client;
    this.#prefix = prefix;
  }

  async #load<T extends object>(sid: string): Promise<T | undefined> {
    const text = await this.#client.get(this.#prefix + sid);
    return text ? (JSON.parse(text) as T) : undefined;
  }

  async #save(sid: string, session: object): Promise<void> {
    await this.#client.set(this.#prefix + sid, JSON.stringify(session), { EX: 86_400 });
  }

  async patch(sid: string, changes: Record<string, unknown>): Promise<boolean> {
    const session = await this.#load<Record<string, unknown>>(sid);
    if (!session) return false;
    await this.#save(sid, Object.assign(session, changes));
    return true;
  }
}
