// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: nothing to fix: the status is in the where

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function claimNextJob(workerId: string) {
  for (;;) {
    const job = await prisma.job.findFirst({ where: { status: 'PENDING' }, orderBy: { createdAt: 'asc' } });
    if (!job) return null;
    const { count } = await prisma.job.updateMany({
      where: { id: job.id, status: 'PENDING' },
      data: { status: 'RUNNING', workerId },
    });
    if (count === 1) return { ...job, status: 'RUNNING', workerId };
  }
}
