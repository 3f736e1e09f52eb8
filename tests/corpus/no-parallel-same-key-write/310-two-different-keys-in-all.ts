// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: nothing to fix: each branch has its own key

import { Redis } from "@upstash/redis";

const redis = Redis.fromEnv();

export async function publish(slug: string, html: string, summary: string): Promise<void> {
  await Promise.all([
    redis.set(`page:${slug}:html`, html),
    redis.set(`page:${slug}:summary`, summary),
    redis.sadd("pages", slug),
  ]);
}
