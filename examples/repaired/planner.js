// The planner contributes, the coordinator merges.
import Redis from 'ioredis';

const redis = new Redis();

export async function propose(plan) {
  await redis.xadd('contributions', '*', 'agent', 'planner', 'plan', plan);
}
