// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: updateMany with the state in its where, and the count is looked at

import { PrismaClient, JobState } from "@prisma/client";

const prisma = new PrismaClient();

export async function claim(id: string, worker: string): Promise<boolean> {
  const job = await prisma.job.findUnique({ where: { id } });
  if (!job || job.state !== JobState.waiting) return false;
  const { count } = await prisma.job.updateMany({ where: { id, state: JobState.waiting }, data: { state: JobState.running, worker } });
  return count === 1;
}
