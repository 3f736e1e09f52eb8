// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: @prisma/client
// shape: helpers
// source: own
// atomic: already finds the wallet in each transaction

import { Prisma, PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

async function again<T>(work: () => Promise<T>, left = 3): Promise<T> {
  try {
    return await work();
  } catch (err) {
    const conflict = err instanceof Prisma.PrismaClientKnownRequestError && err.code === "P2034";
    if (conflict && left > 0) return again(work, left - 1);
    throw err;
  }
}

export const charge = (id: string, cents: number) =>
  again(() =>
    prisma.$transaction(
      async (tx) => {
        const wallet = await tx.wallet.findUniqueOrThrow({ where: { id } });
        if (wallet.cents < cents) throw new Error("insufficient funds");
        return tx.wallet.update({ where: { id }, data: { cents: wallet.cents - cents } });
      },
      { isolationLevel: Prisma.TransactionIsolationLevel.Serializable },
    ),
  );
