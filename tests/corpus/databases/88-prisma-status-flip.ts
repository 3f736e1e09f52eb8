// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 17
// client: @prisma/client
// shape: same-function
// source: own
// atomic: updateMany with status in the where, then the count

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function claimNextJob(workerId: string) {
  const job = await prisma.job.findFirst({ where: { status: 'PENDING' }, orderBy: { createdAt: 'asc' } });
  if (!job) return null;
  return prisma.job.update({ where: { id: job.id }, data: { status: 'RUNNING', workerId } });
}
