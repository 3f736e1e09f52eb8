// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 21
// alt-lines: 22, 23
// client: @prisma/client
// shape: same-function
// source: own
// atomic: { decrement: quantity } inside the array

import { prisma } from '@/lib/prisma';

export async function placeOrder(productId: number, quantity: number, customerId: number) {
  const product = await prisma.product.findUnique({ where: { id: productId } });
  if (!product || product.stock < quantity) {
    return { ok: false as const, reason: 'out-of-stock' };
  }

  const [order] = await prisma.$transaction([
    prisma.order.create({ data: { productId, quantity, customerId, total: product.price * quantity } }),
    prisma.product.update({
      where: { id: productId },
      data: { stock: product.stock - quantity },
    }),
  ]);
  return { ok: true as const, order };
}
