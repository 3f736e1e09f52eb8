// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: @vercel/kv
// shape: helpers
// source: own
// atomic: already one chain per conversation in this process

import { kv } from "@vercel/kv";

const lines = new Map<string, Promise<void>>();

function inLine(id: string, work: () => Promise<void>): Promise<void> {
  const before = lines.get(id) ?? Promise.resolve();
  const mine = before.then(work, work).finally(() => {
    if (lines.get(id) === mine) lines.delete(id);
  });
  lines.set(id, mine);
  return mine;
}

export function addMessage(id: string, text: string): Promise<void> {
  return inLine(id, async () => {
    const messages = (await kv.get<string[]>(`talk:${id}`)) ?? [];
    messages.push(text);
    await kv.set(`talk:${id}`, messages);
  });
}
