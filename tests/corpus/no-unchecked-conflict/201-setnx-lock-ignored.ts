// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 16
// alt-lines: 20
// client: ioredis
// shape: same-function
// source: own
// atomic: return if it is not OK

import Redis from "ioredis";

const redis = new Redis();

export async function nightly(job: () => Promise<void>): Promise<void> {
  await redis.set("lock:nightly", String(process.pid), "EX", 600, "NX");
  try {
    await job();
  } finally {
    await redis.del("lock:nightly");
  }
}
