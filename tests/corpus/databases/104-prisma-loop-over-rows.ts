// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 18
// alt-lines: 20
// client: @prisma/client
// shape: same-function
// source: own
// atomic: updateMany with increment

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function accrueInterest(rate: number) {
  const accounts = await prisma.account.findMany({ where: { kind: 'SAVINGS' } });
  for (const account of accounts) {
    await prisma.account.update({
      where: { id: account.id },
      data: { balance: account.balance + account.balance * rate },
    });
  }
}
