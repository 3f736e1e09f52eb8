// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: already SET NX; the read before it only saves a round trip

import { createClient } from "redis";

const client = createClient();

export async function reserve(name: string, user: string): Promise<boolean> {
  const key = `handle:${name}`;
  const owner = await client.get(key);
  if (owner !== null) return owner === user;
  const answer = await client.set(key, user, { condition: "NX" });
  return answer === "OK";
}
