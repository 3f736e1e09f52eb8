// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: none
// client: ioredis
// shape: helpers
// source: own
// atomic: already one hash tag

import { Cluster } from "ioredis";

const cluster = new Cluster([{ host: "r-0", port: 6379 }]);

function keysOf(chat: string): { log: string; unread: string } {
  const tag = `{chat:${chat}}`;
  return { log: `${tag}:log`, unread: `${tag}:unread` };
}

export async function post(chat: string, message: string, reader: string): Promise<void> {
  const { log, unread } = keysOf(chat);
  await cluster.multi().rpush(log, message).ltrim(log, -500, -1).hincrby(unread, reader, 1).exec();
}
