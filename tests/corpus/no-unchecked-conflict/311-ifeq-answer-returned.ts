// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: already answers whether it won

import { createClient } from "redis";

const client = await createClient().connect();

export async function advance(order: string, from: string, to: string): Promise<boolean> {
  const answer = await client.set(`order:${order}:state`, to, { condition: "IFEQ", matchValue: from });
  return answer === "OK";
}
