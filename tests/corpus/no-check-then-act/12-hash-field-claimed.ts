// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 21
// client: ioredis
// shape: helpers
// source: own
// atomic: hsetnx(key, field, agent) and look at the answer

import type { Redis } from "ioredis";

const boardKey = (project: string) => `board:${project}`;

async function ownerOf(redis: Redis, project: string, task: string): Promise<string | null> {
  return redis.hget(boardKey(project), task);
}

export async function claim(redis: Redis, project: string, task: string, agent: string): Promise<boolean> {
  const owner = await ownerOf(redis, project, task);
  if (owner !== null) return owner === agent;
  await redis.hset(boardKey(project), task, agent);
  return true;
}
