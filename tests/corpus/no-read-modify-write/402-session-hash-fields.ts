// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: redis (node-redis)
// shape: same-function
// source: own
// atomic: nothing to fix: the server adds, the other fields come from outside

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

  await Promise.all([
    client.hIncrBy(key, 'hits', 1),
    client.hSet(key, 'lastSeen', new Date().toISOString()),
    client.expire(key, 1800),
  ]);
  res.locals.userId = session.userId;
  next();
}
