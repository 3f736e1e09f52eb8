// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: ioredis
// shape: helpers
// source: own
// atomic: nothing to fix: a SET NX lock, released by a script, around read and write

import Redis from 'ioredis';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const redis = new Redis();
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;

async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const token = randomUUID();
  const key = `lock:${name}`;
  while ((await redis.set(key, token, 'PX', 10_000, 'NX')) !== 'OK') {
    await sleep(50 + Math.random() * 50);
  }
  try {
    return await work();
  } finally {
    await redis.eval(RELEASE, 1, key, token);
  }
}

export async function appendComment(doc: string, comment: { author: string; text: string }) {
  return exclusively(doc, async () => {
    const comments = JSON.parse((await redis.get(`comments:${doc}`)) ?? '[]');
    comments.push({ ...comment, at: Date.now() });
    await redis.set(`comments:${doc}`, JSON.stringify(comments));
    return comments.length;
  });
}
