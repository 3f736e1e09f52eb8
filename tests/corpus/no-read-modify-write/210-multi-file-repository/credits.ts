// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 21
// client: ioredis
// shape: cross-file
// source: own
// atomic: HINCRBY

import { creditsKey, redis } from "./index";

export class CreditsService {
  async balance(user: string): Promise<number> {
    return Number((await redis.get(creditsKey(user))) ?? 0);
  }

  async spend(user: string, amount: number): Promise<number> {
    const balance = await this.balance(user);
    if (balance < amount) throw new Error("insufficient credits");
    const left = balance - amount;
    await redis.set(creditsKey(user), left);
    return left;
  }
}
