// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: nothing to fix: the where holds the condition and the count is read

import { prisma } from '@/lib/prisma';

export async function placeOrder(productId: number, quantity: number, customerId: number) {
  const product = await prisma.product.findUnique({ where: { id: productId } });
  if (!product) return { ok: false as const, reason: 'unknown' };

  const taken = await prisma.product.updateMany({
    where: { id: productId, stock: { gte: quantity } },
    data: { stock: { decrement: quantity } },
  });
  if (taken.count === 0) return { ok: false as const, reason: 'out-of-stock' };
  const order = await prisma.order.create({ data: { productId, quantity, customerId, total: product.price * quantity } });
  return { ok: true as const, order };
}
