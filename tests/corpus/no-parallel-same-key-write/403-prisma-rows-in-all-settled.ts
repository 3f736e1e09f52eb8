// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: report
// lines: 23
// client: @prisma/client
// shape: same-function
// source: own
// atomic: a row for each supplier, or the cheapest after the join

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

interface Supplier {
  name: string;
  quote(sku: string): Promise<{ price: number; leadDays: number }>;
}

export async function refreshQuote(sku: string, suppliers: Supplier[]) {
  const settled = await Promise.allSettled(
    suppliers.map(async (supplier) => {
      const quote = await supplier.quote(sku);
      await prisma.product.update({
        where: { sku },
        data: { supplier: supplier.name, price: quote.price, leadDays: quote.leadDays },
      });
    }),
  );
  return settled.filter((result) => result.status === 'fulfilled').length;
}
