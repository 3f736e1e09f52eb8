// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 15
// client: ioredis
// shape: helpers
// source: own
// atomic: one write after the join

import Redis from "ioredis";

const redis = new Redis();

async function status(run: string, text: string): Promise<void> {
  await redis.set(`status:${run}`, text);
}

async function research(run: string) {
  await status(run, "researching");
  return fetch("https://example.com/a");
}

async function review(run: string) {
  await status(run, "reviewing");
  return fetch("https://example.com/b");
}

export async function team(run: string) {
  await Promise.all([research(run), review(run)]);
}
