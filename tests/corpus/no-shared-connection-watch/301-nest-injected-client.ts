// kind: 3 conflict ignored or stale retry
// rule: no-shared-connection-watch
// expect: report
// lines: 20
// alt-lines: 26
// client: ioredis
// shape: class
// source: own
// atomic: this.redis.duplicate() for the watched section, or a script

import { Inject, Injectable, ConflictException } from "@nestjs/common";
import type Redis from "ioredis";

@Injectable()
export class VoucherService {
  constructor(@Inject("REDIS") private readonly redis: Redis) {}

  async redeem(code: string, user: string): Promise<void> {
    const key = `voucher:${code}`;
    await this.redis.watch(key);
    const uses = Number(await this.redis.hget(key, "uses"));
    if (uses <= 0) {
      await this.redis.unwatch();
      throw new ConflictException("used up");
    }
    const replies = await this.redis.multi().hset(key, "uses", uses - 1).sadd(`${key}:users`, user).exec();
    if (!replies) throw new ConflictException("try again");
  }
}
