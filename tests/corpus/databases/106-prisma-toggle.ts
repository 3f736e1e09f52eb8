// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 17
// client: @prisma/client
// shape: same-function
// source: own
// atomic: NOT in raw SQL, or the wanted value from the caller

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function toggleTodo(id: number) {
  const todo = await prisma.todo.findUnique({ where: { id } });
  if (!todo) throw new Error('no todo');
  return prisma.todo.update({ where: { id }, data: { done: !todo.done } });
}
