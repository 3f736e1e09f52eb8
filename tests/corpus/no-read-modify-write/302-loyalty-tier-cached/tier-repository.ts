import type { Redis } from "ioredis";

export class TierRepository {
  constructor(private readonly redis: Redis) {}

  async cached(memberId: string): Promise<{ rate: number; at: number } | null> {
    const text = await this.redis.get(`tier:${memberId}`);
    return text === null ? null : JSON.parse(text);
  }

  async remember(memberId: string, tier: { rate: number; at: number }): Promise<void> {
    await this.redis.set(`tier:${memberId}`, JSON.stringify(tier), "EX", 600);
  }
}
