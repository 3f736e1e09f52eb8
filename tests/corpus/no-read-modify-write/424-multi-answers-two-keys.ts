// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 28
// client: redis (node-redis)
// shape: class
// source: own
// atomic: hIncrBy of the streak, decided in a script

import { createClient, type RedisClientType } from 'redis';

export class StreakService {
  private readonly client: RedisClientType;

  constructor(url: string) {
    this.client = createClient({ url });
  }

  async checkIn(userId: string, today: string, yesterday: string): Promise<number> {
    const [profile, last] = (await this.client
      .multi()
      .hGetAll(`profile:${userId}`)
      .get(`last-check-in:${userId}`)
      .exec()) as unknown as [Record<string, string>, string | null];

    if (last === today) return Number(profile.streak ?? 0);
    const streak = last === yesterday ? Number(profile.streak ?? 0) + 1 : 1;
    await this.client.hSet(`profile:${userId}`, { streak: String(streak), best: String(Math.max(streak, Number(profile.best ?? 0))) });
    await this.client.set(`last-check-in:${userId}`, today);
    return streak;
  }
}
