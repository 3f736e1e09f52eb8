// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: nothing to fix: read from one key, written to another

import { Redis } from "@upstash/redis";

interface Article {
  title: string;
  body: string;
  revision: number;
}

const redis = Redis.fromEnv();
const keyOf = (stage: "draft" | "live", id: string) => `article:${stage}:${id}`;

export async function publish(id: string, editor: string): Promise<Article> {
  const draft = await redis.get<Article>(keyOf("draft", id));
  if (!draft) throw new Error(`no draft ${id}`);
  const article = { ...draft, revision: draft.revision + 1 };
  await redis.set(keyOf("live", id), article);
  await redis.lpush(`history:${id}`, { editor, at: Date.now() });
  return article;
}
