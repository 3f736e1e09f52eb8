// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: @upstash/redis + p-retry
// shape: same-function
// source: own
// atomic: nothing to fix: what is repeated is the input, not a value that was read

import { Redis } from "@upstash/redis";
import pRetry from "p-retry";

const redis = Redis.fromEnv();

export async function saveReport(id: string, report: { title: string; body: string }): Promise<void> {
  const owner = await redis.get<string>(`owner:${id}`);
  if (!owner) throw new Error("unknown report");
  const stored = { ...report, owner, savedAt: Date.now() };
  await pRetry(() => redis.set(`report:${id}`, stored), { retries: 3 });
}
