// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: the copy has a key of its own

import Redis from 'ioredis';

const redis = new Redis();

export async function closeDay(day: string): Promise<{ orders: number; revenue: number }> {
  const counters = await redis.hgetall(`sales:${day}`);
  const summary = {
    orders: Number(counters.orders ?? 0),
    revenue: Number(counters.revenue ?? 0),
  };
  await redis.set(
    `sales:archive:${day}`,
    JSON.stringify({ ...summary, average: summary.orders ? summary.revenue / summary.orders : 0, closedAt: Date.now() }),
  );
  await redis.expire(`sales:${day}`, 7 * 86_400);
  return summary;
}
