// kind: 6 flush drops new writes
// rule: no-lossy-flush
// expect: report
// lines: 18
// alt-lines: 19
// client: @upstash/redis
// shape: helpers
// source: own
// atomic: take the buffer before the await

import { Redis } from "@upstash/redis";

export function createTracer(redis: Redis, every = 2000) {
  const spans: string[] = [];

  async function flush() {
    if (!spans.length) return;
    await redis.rpush("spans", ...spans);
    spans.length = 0;
  }

  setInterval(flush, every);

  return {
    span(name: string, ms: number) {
      spans.push(JSON.stringify({ name, ms }));
      if (spans.length > 100) void flush();
    },
    flush,
  };
}
