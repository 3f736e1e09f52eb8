// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 21
// client: @prisma/client
// shape: same-function
// source: own
// atomic: find the wallet in the transaction

import { Prisma, PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function charge(id: string, cents: number): Promise<void> {
  const wallet = await prisma.wallet.findUniqueOrThrow({ where: { id } });
  if (wallet.cents < cents) throw new Error("insufficient funds");
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      await prisma.$transaction(
        async (tx) => {
          await tx.wallet.update({ where: { id }, data: { cents: wallet.cents - cents } });
          await tx.charge.create({ data: { walletId: id, cents } });
        },
        { isolationLevel: "Serializable" },
      );
      return;
    } catch (err) {
      const again = err instanceof Prisma.PrismaClientKnownRequestError && err.code === "P2034";
      if (!again || attempt === 3) throw err;
    }
  }
}
