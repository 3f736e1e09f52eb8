// An agent that is not the coordinator, and still writes a shared key.
import Redis from 'ioredis';

const redis = new Redis();

export async function propose(plan) {
  await redis.set('shared:plan', JSON.stringify({ plan, agent: 'planner', at: Date.now() }));
}
