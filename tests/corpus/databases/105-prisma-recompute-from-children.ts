// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: nothing to fix: the total comes from another table

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function refreshTotal(orderId: string) {
  const order = await prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  const lines = await prisma.orderLine.findMany({ where: { orderId: order.id } });
  const total = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  await prisma.order.update({ where: { id: orderId }, data: { total, updatedAt: new Date() } });
}
