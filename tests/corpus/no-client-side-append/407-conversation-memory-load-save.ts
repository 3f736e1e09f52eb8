// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 35
// alt-lines: 41
// client: redis (node-redis)
// shape: class
// source: own
// atomic: rPush and lTrim

import { createClient } from 'redis';

type Message = { role: 'user' | 'assistant' | 'tool'; content: string };

export class ConversationMemory {
  private readonly client = createClient({ url: process.env.REDIS_URL });

  constructor(private readonly maxMessages = 50) {}

  async connect() {
    await this.client.connect();
  }

  private async load(threadId: string): Promise<Message[]> {
    const raw = await this.client.get(`thread:${threadId}`);
    if (!raw) return [];
    try {
      return JSON.parse(raw) as Message[];
    } catch {
      return [];
    }
  }

  private async persist(threadId: string, messages: Message[]): Promise<void> {
    await this.client.set(`thread:${threadId}`, JSON.stringify(messages), { EX: 86_400 });
  }

  async add(threadId: string, ...incoming: Message[]): Promise<Message[]> {
    const history = await this.load(threadId);
    const messages = [...history, ...incoming].slice(-this.maxMessages);
    await this.persist(threadId, messages);
    return messages;
  }
}
