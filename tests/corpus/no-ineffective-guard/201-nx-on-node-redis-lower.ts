// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 15
// client: redis (node-redis)
// shape: same-function
// source: own
// atomic: { NX: true }

import { createClient } from "redis";

const client = createClient();

export async function lead(node: string): Promise<boolean> {
  const won = await client.set("leader", node, { nx: true, px: 5000 } as never);
  return won === "OK";
}
