// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 27
// client: redis (node-redis)
// shape: same-function
// source: own
// atomic: hIncrBy for the count, hSet for the time

import { createClient } from 'redis';
import type { NextFunction, Request, Response } from 'express';

const client = createClient({ url: process.env.REDIS_URL });
await client.connect();

export async function trackSession(req: Request, res: Response, next: NextFunction) {
  const sid = req.cookies['sid'];
  if (!sid) return next();

  const key = `sess:${sid}`;
  const session = await client.hGetAll(key);
  if (!session.userId) {
    res.status(401).json({ error: 'session expired' });
    return;
  }

  await client.hSet(key, {
    ...session,
    hits: String(Number(session.hits ?? '0') + 1),
    lastSeen: new Date().toISOString(),
  });
  await client.expire(key, 1800);
  next();
}
