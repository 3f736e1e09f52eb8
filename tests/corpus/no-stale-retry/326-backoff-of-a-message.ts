// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: redis (node-redis v6) + exponential-backoff
// shape: same-function
// source: own
// atomic: nothing to fix: the step is atomic and what is repeated was not read from the key

import { backOff } from "exponential-backoff";
import { createClient } from "redis";

const client = createClient();

export async function track(user: string, event: { name: string; at: number }): Promise<void> {
  const plan = await client.hGet(`user:${user}`, "plan");
  const entry = JSON.stringify({ ...event, plan });
  await backOff(() => client.rPush(`events:${user}`, entry), { numOfAttempts: 4 });
}
