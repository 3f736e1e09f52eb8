// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 40
// client: ioredis
// shape: helpers
// source: own
// atomic: one Lua script

import type { NextFunction, Request, Response } from "express";
import IORedis from "ioredis";

interface Bucket {
  tokens: number;
  refilledAt: number;
}

export function rateLimiter(options: { capacity: number; perSecond: number; url: string }) {
  const client = new IORedis(options.url, { lazyConnect: true });

  const bucketKey = (req: Request) => `bucket:${req.ip}:${req.baseUrl}`;

  async function readBucket(key: string): Promise<Bucket> {
    const raw = await client.get(key);
    if (raw === null) return { tokens: options.capacity, refilledAt: Date.now() };
    return JSON.parse(raw);
  }

  return async (req: Request, res: Response, next: NextFunction) => {
    const key = bucketKey(req);
    const bucket = await readBucket(key);
    const elapsed = (Date.now() - bucket.refilledAt) / 1000;
    bucket.tokens = Math.min(options.capacity, bucket.tokens + elapsed * options.perSecond);
    bucket.refilledAt = Date.now();
    if (bucket.tokens < 1) {
      res.status(429).end();
      return;
    }
    bucket.tokens -= 1;
    await client.set(key, JSON.stringify(bucket), "EX", 3600);
    next();
  };
}
