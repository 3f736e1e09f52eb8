// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 33
// client: @prisma/client
// shape: helpers
// source: own
// atomic: read the campaign inside of the transaction

import { Prisma, PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

async function retryOnConflict<T>(work: () => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const conflict = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034';
      if (!conflict || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt));
    }
  }
}

export async function donate(campaignId: string, donor: string, amount: number) {
  const campaign = await prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const raised = campaign.raised + amount;
  return retryOnConflict(() =>
    prisma.$transaction(
      async (tx) => {
        await tx.donation.create({ data: { campaignId, donor, amount } });
        return tx.campaign.update({ where: { id: campaignId }, data: { raised, funded: raised >= campaign.goal } });
      },
      { isolationLevel: Prisma.TransactionIsolationLevel.Serializable },
    ),
  );
}
