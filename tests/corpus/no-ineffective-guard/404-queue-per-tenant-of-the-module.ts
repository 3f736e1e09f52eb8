// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: ioredis + p-queue
// shape: helpers
// source: own
// atomic: nothing to fix: one queue of width one for each tenant, kept by the module

import Redis from 'ioredis';
import PQueue from 'p-queue';

const redis = new Redis();
const queues = new Map<string, PQueue>();

function queueOf(tenant: string): PQueue {
  let queue = queues.get(tenant);
  if (!queue) {
    queue = new PQueue({ concurrency: 1 });
    queues.set(tenant, queue);
  }
  return queue;
}

export function meter(tenant: string, metric: string, by: number): Promise<void> {
  return queueOf(tenant).add(
    async () => {
      const key = `usage:${tenant}`;
      const usage = JSON.parse((await redis.get(key)) ?? '{}');
      usage[metric] = (usage[metric] ?? 0) + by;
      await redis.set(key, JSON.stringify(usage));
    },
    { throwOnTimeout: true },
  );
}
