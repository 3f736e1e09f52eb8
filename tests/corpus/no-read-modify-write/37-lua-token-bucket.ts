// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: already one script

import { createClient } from "redis";

const client = await createClient().connect();
const TAKE = `
local left = tonumber(redis.call("GET", KEYS[1]) or ARGV[1])
if left <= 0 then return -1 end
redis.call("SET", KEYS[1], left - 1, "EX", ARGV[2])
return left - 1`;

export async function take(user: string): Promise<{ allowed: boolean; left: number }> {
  const key = `bucket:${user}`;
  const seen = await client.get(key);
  if (seen === "blocked") return { allowed: false, left: 0 };
  const left = Number(await client.eval(TAKE, { keys: [key], arguments: ["20", "60"] }));
  return { allowed: left >= 0, left: Math.max(left, 0) };
}
