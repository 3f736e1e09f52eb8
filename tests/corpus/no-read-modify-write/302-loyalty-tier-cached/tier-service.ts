// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: cross-file
// source: own
// atomic: nothing to fix: the cache is filled from the database

import { TierRepository } from "./tier-repository";
import { rateOf } from "./rates";

export class TierService {
  constructor(private readonly tiers: TierRepository) {}

  async rateFor(memberId: string): Promise<number> {
    const cached = await this.tiers.cached(memberId);
    if (cached !== null) return cached.rate;
    const rate = await rateOf(memberId);
    await this.tiers.remember(memberId, { rate, at: Date.now() });
    return rate;
  }
}
