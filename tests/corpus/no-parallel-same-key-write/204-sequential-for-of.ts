// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: nothing to fix: one after the other

import Redis from "ioredis";

const redis = new Redis();

export async function steps(run: string, jobs: { title: string; do(): Promise<void> }[]): Promise<void> {
  for (const [index, job] of jobs.entries()) {
    await redis.set(`progress:${run}`, `${index + 1}/${jobs.length} ${job.title}`);
    await job.do();
  }
}
