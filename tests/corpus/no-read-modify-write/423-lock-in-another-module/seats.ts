// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: ioredis
// shape: cross-file
// source: own
// atomic: nothing to fix: read and write happen between lock and unlock

import Redis from 'ioredis';
import { lock } from './lock.js';

const redis = new Redis();

type Plan = Record<string, string | null>;

export async function assignSeat(flight: string, passenger: string): Promise<string> {
  const unlock = await lock(redis, `flight:${flight}`);
  try {
    const plan = JSON.parse((await redis.get(`seats:${flight}`)) ?? '{}') as Plan;
    const free = Object.keys(plan).find((seat) => plan[seat] === null);
    if (!free) throw new Error('flight is full');
    plan[free] = passenger;
    await redis.set(`seats:${flight}`, JSON.stringify(plan));
    return free;
  } finally {
    await unlock();
  }
}
