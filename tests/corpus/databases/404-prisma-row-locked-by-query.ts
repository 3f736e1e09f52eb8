// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: helpers
// source: own
// atomic: nothing to fix: the row is locked by FOR UPDATE in the same transaction

import { Prisma, PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

async function lockAccount(tx: Prisma.TransactionClient, id: string) {
  const rows = await tx.$queryRaw<{ id: string; balance: number }[]>`
    SELECT id, balance FROM "Account" WHERE id = ${id} FOR UPDATE`;
  if (rows.length === 0) throw new Error(`no account ${id}`);
  return rows[0];
}

export async function transfer(from: string, to: string, amount: number) {
  return prisma.$transaction(
    async (tx) => {
      const [first, second] = [from, to].sort();
      const locked = { [first]: await lockAccount(tx, first), [second]: await lockAccount(tx, second) };
      const balance = locked[from].balance - amount;
      if (balance < 0) throw new Error('insufficient funds');
      await tx.account.update({ where: { id: from }, data: { balance } });
      await tx.account.update({ where: { id: to }, data: { balance: locked[to].balance + amount } });
    },
    { maxWait: 2000, timeout: 10_000 },
  );
}
