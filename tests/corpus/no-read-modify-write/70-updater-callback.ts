// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 24
// client: keyv
// shape: class
// source: own
// atomic: a queue per id around get and set
// note: every change goes through the function that the caller hands in

import type Keyv from "keyv";

export interface Conversation {
  summary: string;
  turns: number;
}

export class ConversationStore {
  constructor(private readonly keyv: Keyv<Conversation>) {}

  async modify(id: string, change: (conversation: Conversation) => Conversation): Promise<Conversation> {
    const current = (await this.keyv.get(id)) ?? { summary: "", turns: 0 };
    const changed = change(current);
    await this.keyv.set(id, changed);
    return changed;
  }

  summarise(id: string, summary: string): Promise<Conversation> {
    return this.modify(id, ({ turns }) => ({ summary, turns: turns + 1 }));
  }
}
