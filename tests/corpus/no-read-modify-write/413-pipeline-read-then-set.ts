// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 26, 28
// client: ioredis
// shape: same-function
// source: own
// atomic: a hash with HSET, which keeps the time to live

import Redis from 'ioredis';

const redis = new Redis(process.env.REDIS_URL!);

type Profile = { name: string; badges: Record<string, number>; plan: string };

export async function awardBadge(userId: string, badge: string): Promise<Profile | null> {
  const key = `profile:${userId}`;
  const results = await redis.pipeline().get(key).pttl(key).exec();
  if (!results) return null;
  const [[, raw], [, ttl]] = results as [[Error | null, string | null], [Error | null, number]];
  if (raw === null) return null;

  const profile = JSON.parse(raw) as Profile;
  profile.badges[badge] = (profile.badges[badge] ?? 0) + 1;
  if (ttl > 0) {
    await redis.set(key, JSON.stringify(profile), 'PX', ttl);
  } else {
    await redis.set(key, JSON.stringify(profile));
  }
  return profile;
}
