import type { Redis } from "ioredis";

export interface Account {
  points: number;
  lastOrderAt: number;
}

export class LoyaltyRepository {
  constructor(private readonly redis: Redis) {}

  async findAccount(memberId: string): Promise<Account> {
    const raw = await this.redis.get(this.keyOf(memberId));
    return raw ? (JSON.parse(raw) as Account) : { points: 0, lastOrderAt: 0 };
  }

  async saveAccount(memberId: string, account: Account): Promise<void> {
    await this.redis.set(this.keyOf(memberId), JSON.stringify(account));
  }

  private keyOf(memberId: string): string {
    return `loyalty:${memberId}`;
  }
}
