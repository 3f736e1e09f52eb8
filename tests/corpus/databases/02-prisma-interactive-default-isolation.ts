// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 20, 21
// client: @prisma/client
// shape: same-function
// confidence: medium
// source: own
// atomic: increment, or isolationLevel Serializable with a retry

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function transfer(fromId: string, toId: string, amount: number) {
  return prisma.$transaction(async (tx) => {
    const from = await tx.account.findUniqueOrThrow({ where: { id: fromId } });
    const to = await tx.account.findUniqueOrThrow({ where: { id: toId } });
    if (from.balance < amount) throw new Error('insufficient funds');
    await tx.account.update({ where: { id: fromId }, data: { balance: from.balance - amount } });
    await tx.account.update({ where: { id: toId }, data: { balance: to.balance + amount } });
    await tx.transfer.create({ data: { fromId, toId, amount } });
  });
}
