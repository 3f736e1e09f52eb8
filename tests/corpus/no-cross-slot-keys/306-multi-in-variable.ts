// kind: 8 multi-key transaction on a cluster
// rule: no-cross-slot-keys
// expect: report
// lines: 19
// alt-lines: 16, 17, 18
// client: ioredis
// shape: same-function
// source: own
// atomic: {chat:<id>}:log and {chat:<id>}:unread

import Redis from "ioredis";

const cluster = new Redis.Cluster([{ host: "r-0", port: 6379 }]);

export async function post(chat: string, message: string, readers: string[]): Promise<void> {
  const tx = cluster.multi();
  tx.rpush(`chat:${chat}`, message);
  for (const reader of readers) tx.hincrby(`unread:${chat}`, reader, 1);
  await tx.exec();
}
