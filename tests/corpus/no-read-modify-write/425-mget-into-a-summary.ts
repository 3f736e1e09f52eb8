// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: the summary is computed from other keys

import Redis from 'ioredis';
import cron from 'node-cron';

const redis = new Redis();
const REGIONS = ['eu', 'us', 'ap'];

export async function rollUp(hour: string): Promise<number> {
  const pipeline = redis.pipeline();
  for (const region of REGIONS) pipeline.hgetall(`requests:${region}:${hour}`);
  const answers = (await pipeline.exec()) ?? [];
  const totals: Record<string, number> = {};
  for (const [error, fields] of answers) {
    if (error) throw error;
    for (const [route, count] of Object.entries(fields as Record<string, string>)) {
      totals[route] = (totals[route] ?? 0) + Number(count);
    }
  }
  await redis.hset(`requests:all:${hour}`, totals);
  await redis.expire(`requests:all:${hour}`, 90 * 86_400);
  return Object.keys(totals).length;
}

cron.schedule('5 * * * *', () => void rollUp(new Date(Date.now() - 3_600_000).toISOString().slice(0, 13)));
