// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 28
// client: ioredis + async-retry
// shape: same-function
// source: own
// atomic: put the GET into the retried function

import retry from "async-retry";
import Redis from "ioredis";

const redis = new Redis();
const SWAP = `
  if redis.call("GET", KEYS[1]) == ARGV[1] then
    redis.call("SET", KEYS[1], ARGV[2])
    return 1
  end
  return 0`;

export async function useTokens(team: string, tokens: number): Promise<void> {
  const key = `quota:${team}`;
  const before = (await redis.get(key)) ?? '{"used":0}';
  const quota = JSON.parse(before) as { used: number };
  quota.used += tokens;
  await retry(
    async () => {
      const swapped = await redis.eval(SWAP, 1, key, before, JSON.stringify(quota));
      if (swapped !== 1) throw new Error("quota changed");
    },
    { retries: 5, minTimeout: 20 },
  );
}
