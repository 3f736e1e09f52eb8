// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 23
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: RPUSH

import { Redis } from "@upstash/redis";

type Message = { role: "user" | "assistant"; content: string };

export class ChatHistory {
  constructor(private readonly redis: Redis, private readonly session: string) {}

  messages(): Promise<Message[] | null> {
    return this.redis.get<Message[]>(`chat:${this.session}`);
  }

  async append(...added: Message[]): Promise<void> {
    const history = (await this.messages()) ?? [];
    await this.redis.set(`chat:${this.session}`, history.concat(added), { ex: 60 * 60 * 24 });
  }
}
