// kind: 1 client-side append
// rule: no-client-side-append
// expect: report
// lines: 28
// alt-lines: 29, 30, 31
// client: drizzle-orm
// shape: class
// source: own
// atomic: a jsonb append in SQL, or a row per message

import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import * as schema from './schema';

interface ChatMessage {
  role: 'user' | 'assistant';
  content: string;
}

export class ConversationRepository {
  constructor(private readonly db: NodePgDatabase<typeof schema>) {}

  public async addMessage(conversationId: string, message: ChatMessage): Promise<void> {
    const conversation = await this.db.query.conversations.findFirst({
      where: eq(schema.conversations.id, conversationId),
    });
    const messages = (conversation?.messages as ChatMessage[] | undefined) ?? [];
    await this.db
      .update(schema.conversations)
      .set({ messages: [...messages, message], updatedAt: new Date() })
      .where(eq(schema.conversations.id, conversationId));
  }
}
