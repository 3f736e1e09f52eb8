// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 23
// client: @upstash/redis
// shape: same-function
// source: own
// atomic: redis.append(key, line)

import { Redis } from "@upstash/redis/cloudflare";

interface Env {
  UPSTASH_REDIS_REST_URL: string;
  UPSTASH_REDIS_REST_TOKEN: string;
}

export default {
  async scheduled(event: ScheduledController, env: Env): Promise<void> {
    const redis = Redis.fromEnv(env);
    const key = `cron-log:${event.cron}`;
    const log = (await redis.get<string>(key)) ?? "";
    const line = `${new Date(event.scheduledTime).toISOString()} started\n`;
    await redis.set(key, log + line);
  },
};
