// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: already decided by the number of deleted keys

import { createClient } from "redis";

const client = createClient();

export async function consume(token: string): Promise<string | null> {
  const key = `invite:${token}`;
  const email = await client.get(key);
  if (email === null) return null;
  const deleted = await client.del(key);
  if (deleted !== 1) return null;
  return email;
}
