// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: none
// client: p-limit
// shape: same-function
// source: own
// atomic: nothing to fix: each run writes its own key

import pLimit from "p-limit";
import Redis from "ioredis";

const redis = new Redis();
const limit = pLimit(8);

export async function warm(ids: string[]): Promise<void> {
  await Promise.all(
    ids.map((id) =>
      limit(async () => {
        const page = await fetch(`https://example.com/${id}`).then((r) => r.text());
        await redis.set(`page:${id}`, page, "EX", 3600);
      }),
    ),
  );
}
