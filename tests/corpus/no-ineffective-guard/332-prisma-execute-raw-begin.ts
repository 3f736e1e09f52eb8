// kind: 10 ineffective guard
// rule: no-ineffective-guard
// expect: report
// lines: 16
// alt-lines: 18, 19, 20, 22
// client: @prisma/client
// shape: same-function
// source: own
// atomic: prisma.$transaction(async (tx) => ...)

import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function settle(id: string, cents: number): Promise<void> {
  await prisma.$executeRaw`BEGIN`;
  try {
    await prisma.$executeRaw`UPDATE wallets SET cents = cents - ${cents} WHERE id = ${id}`;
    await prisma.payment.create({ data: { walletId: id, cents } });
    await prisma.$executeRaw`COMMIT`;
  } catch (err) {
    await prisma.$executeRaw`ROLLBACK`;
    throw err;
  }
}
