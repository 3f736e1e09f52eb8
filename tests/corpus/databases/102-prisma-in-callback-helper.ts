// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 25
// client: @prisma/client
// shape: helpers
// confidence: medium
// source: own
// atomic: increment

import type { Prisma, PrismaClient } from '@prisma/client';

async function getStock(tx: Prisma.TransactionClient, sku: string): Promise<number> {
  const item = await tx.item.findUnique({ where: { sku } });
  return item?.stock ?? 0;
}

async function setStock(tx: Prisma.TransactionClient, sku: string, stock: number): Promise<void> {
  await tx.item.update({ where: { sku }, data: { stock } });
}

export async function receive(prisma: PrismaClient, sku: string, quantity: number) {
  await prisma.$transaction(async (tx) => {
    const stock = await getStock(tx, sku);
    await setStock(tx, sku, stock + quantity);
  });
}
