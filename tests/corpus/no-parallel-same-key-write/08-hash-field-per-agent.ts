// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: ioredis
// shape: same-function
// source: own
// atomic: already one field per agent

import type { Redis } from "ioredis";

export async function gather(redis: Redis, task: string, agents: { name: string; run(): Promise<string> }[]): Promise<void> {
  await Promise.allSettled(
    agents.map(async ({ name, run }) => {
      try {
        await redis.hset(`answers:${task}`, name, await run());
      } finally {
        await redis.hincrby(`answers:${task}:meta`, "finished", 1);
        await redis.rpush(`answers:${task}:order`, name);
      }
    }),
  );
}
