// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 28
// client: lru-cache
// shape: same-function
// source: own
// atomic: read the entry again after the fetch

import { LRUCache } from 'lru-cache';

interface Conversation {
  messages: { role: 'user' | 'assistant'; text: string }[];
  tokens: number;
}

const conversations = new LRUCache<string, Conversation>({ max: 1000, ttl: 3_600_000 });

async function complete(messages: Conversation['messages']): Promise<{ text: string; tokens: number }> {
  const res = await fetch('https://llm.internal/v1/chat', { method: 'POST', body: JSON.stringify({ messages }) });
  return (await res.json()) as { text: string; tokens: number };
}

export async function reply(id: string, text: string): Promise<string> {
  const conversation = conversations.get(id) ?? { messages: [], tokens: 0 };
  const messages = [...conversation.messages, { role: 'user' as const, text }];
  const answer = await complete(messages);
  conversations.set(id, {
    messages: [...messages, { role: 'assistant', text: answer.text }],
    tokens: conversation.tokens + answer.tokens,
  });
  return answer.text;
}

export function forget(id: string): void {
  conversations.delete(id);
}
