// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: already SADD

import { createClient } from "redis";

const client = createClient({ url: process.env.REDIS_URL });

export async function tag(doc: string, tags: string[]): Promise<string[]> {
  const key = `tags:${doc}`;
  const before = await client.sMembers(key);
  const missing = tags.filter((tag) => !before.includes(tag));
  if (missing.length > 0) await client.sAdd(key, missing);
  return [...before, ...missing];
}
