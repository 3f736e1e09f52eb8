// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: nothing to fix: another key is written

import { Redis } from "@upstash/redis";

const redis = new Redis({ url: process.env.KV_URL!, token: process.env.KV_TOKEN! });

export async function publish(slug: string): Promise<void> {
  const draft = await redis.get<{ title: string; revision: number }>(`draft:${slug}`);
  if (!draft) throw new Error("no draft");
  const revision = await redis.incr(`revision:${slug}`);
  await redis.set(`post:${slug}`, { ...draft, revision });
  await redis.set(`post:${slug}:${revision}`, draft);
}
