// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 22
// client: @upstash/redis imported from a local module
// shape: cross-file
// source: own
// atomic: redis.rpush(key, notice)

"use server";

import { redis } from "./redis";

interface Notice {
  text: string;
  at: number;
}

export async function notify(user: string, text: string): Promise<void> {
  const key = `notices:${user}`;
  const notices = await redis.get<Notice[]>(key);
  await redis.set(key, [{ text, at: Date.now() }, ...(notices ?? [])].slice(0, 30));
}
