// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 28
// client: cache-manager
// shape: class
// source: own
// atomic: INCR in the Redis below

import { CACHE_MANAGER } from '@nestjs/cache-manager';
import { ForbiddenException, Inject, Injectable } from '@nestjs/common';
import type { Cache } from 'cache-manager';

const MAX_ATTEMPTS = 5;
const QUARTER = 15 * 60_000;

@Injectable()
export class OtpGuardService {
  constructor(@Inject(CACHE_MANAGER) private readonly cache: Cache) {}

  private key(phone: string): string {
    return `otp:attempts:${phone}`;
  }

  async registerFailure(phone: string): Promise<void> {
    const attempts = await this.cache.get<number>(this.key(phone));
    const next = attempts === undefined || attempts === null ? 1 : attempts + 1;
    await this.cache.set(this.key(phone), next, QUARTER);
    if (next >= MAX_ATTEMPTS) {
      throw new ForbiddenException('too many attempts');
    }
  }

  async clear(phone: string): Promise<void> {
    await this.cache.del(this.key(phone));
  }
}
