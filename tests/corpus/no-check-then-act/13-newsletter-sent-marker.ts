// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 18
// client: redis (node-redis v6)
// shape: same-function
// source: own
// atomic: the answer of sAdd: 1 for the first, 0 for the others

import { createClient } from "redis";
import type { Job } from "bullmq";

const client = createClient();

export async function sendOnce(job: Job<{ issue: string; to: string }>, mail: (to: string) => Promise<void>): Promise<void> {
  const sent = `sent:${job.data.issue}`;
  if (await client.sIsMember(sent, job.data.to)) return;
  await client.sAdd(sent, job.data.to);
  await mail(job.data.to);
}
