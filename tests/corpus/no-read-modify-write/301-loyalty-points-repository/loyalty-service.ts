// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: ioredis
// shape: cross-file
// source: own
// atomic: hincrby on the points field, or incrby on a key of its own

import { LoyaltyRepository } from "./loyalty-repository";

export class LoyaltyService {
  constructor(private readonly repository: LoyaltyRepository) {}

  async award(memberId: string, orderTotal: number): Promise<number> {
    const account = await this.repository.findAccount(memberId);
    const earned = Math.floor(orderTotal / 10);
    const updated = { ...account, points: account.points + earned, lastOrderAt: Date.now() };
    await this.repository.saveAccount(memberId, updated);
    return updated.points;
  }
}
