// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: nothing to fix: serializable, the loser is told

import { Prisma, PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function transfer(fromId: string, toId: string, amount: number) {
  return prisma.$transaction(
    async (tx) => {
      const from = await tx.account.findUniqueOrThrow({ where: { id: fromId } });
      if (from.balance < amount) throw new Error('insufficient funds');
      await tx.account.update({ where: { id: fromId }, data: { balance: from.balance - amount } });
      await tx.account.update({ where: { id: toId }, data: { balance: { increment: amount } } });
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.Serializable },
  );
}
