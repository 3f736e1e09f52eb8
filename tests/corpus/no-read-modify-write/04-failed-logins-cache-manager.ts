// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 22
// client: cache-manager
// shape: class
// source: own
// atomic: INCR with EXPIRE on the native client; the cache has no atomic operation

import { CACHE_MANAGER } from "@nestjs/cache-manager";
import { Inject, Injectable, UnauthorizedException } from "@nestjs/common";
import type { Cache } from "cache-manager";

@Injectable()
export class LoginThrottle {
  constructor(@Inject(CACHE_MANAGER) private readonly cache: Cache) {}

  async onFailure(email: string): Promise<void> {
    const slot = this.slot(email);
    const failures = (await this.cache.get<number>(slot)) ?? 0;
    if (failures >= 10) throw new UnauthorizedException("locked");
    await this.cache.set(slot, failures + 1, 15 * 60_000);
  }

  async onSuccess(email: string): Promise<void> {
    await this.cache.del(this.slot(email));
  }

  private slot(email: string): string {
    return `login:${email.toLowerCase()}`;
  }
}
