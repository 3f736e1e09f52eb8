// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 35
// client: ioredis
// shape: class
// source: own
// atomic: a sorted set: ZREMRANGEBYSCORE, ZADD, ZCARD in one MULTI

import { CanActivate, ExecutionContext, HttpException, Injectable } from '@nestjs/common';
import { InjectRedis } from '@nestjs-modules/ioredis';
import type { Redis } from 'ioredis';

const WINDOW_MS = 60_000;
const LIMIT = 30;

@Injectable()
export class ThrottleGuard implements CanActivate {
  constructor(@InjectRedis() private readonly redis: Redis) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    const key = `throttle:${request.ip}:${request.route.path}`;
    const now = Date.now();

    const raw = await this.redis.get(key);
    const stamps: number[] = raw ? JSON.parse(raw) : [];
    const recent = stamps.filter((stamp) => now - stamp < WINDOW_MS);

    if (recent.length >= LIMIT) {
      throw new HttpException('Too many requests', 429);
    }

    recent.push(now);
    await this.redis.set(key, JSON.stringify(recent), 'PX', WINDOW_MS);
    return true;
  }
}
