// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 28
// client: redis (node-redis v6)
// shape: helpers
// source: own
// atomic: multi().lPush(key, turn).lTrim(key, 0, 49)

import type { createClient } from "redis";

type Client = ReturnType<typeof createClient>;
interface Turn {
  speaker: string;
  text: string;
}

async function turnsOf(client: Client, room: string): Promise<Turn[]> {
  const stored = await client.get(`turns:${room}`);
  return stored === null ? [] : JSON.parse(stored);
}

export function createTranscript(client: Client, limit = 50) {
  return {
    turns: (room: string) => turnsOf(client, room),
    async say(room: string, turn: Turn): Promise<void> {
      const turns = (await turnsOf(client, room)).concat(turn).slice(-limit);
      await client.setEx(`turns:${room}`, 86_400, JSON.stringify(turns));
    },
  };
}
