// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: @upstash/redis + p-limit
// shape: same-function
// source: own
// atomic: nothing to fix: each id has a key of its own, and the value comes from elsewhere

import { Redis } from "@upstash/redis";
import pLimit from "p-limit";

const redis = Redis.fromEnv();
const limit = pLimit(10);

export async function warm(ids: string[], render: (id: string) => Promise<string>): Promise<void> {
  await Promise.all(
    ids.map((id) =>
      limit(async () => {
        if (await redis.exists(`page:${id}`)) return;
        await redis.set(`page:${id}`, await render(id), { ex: 3600 });
      }),
    ),
  );
}
