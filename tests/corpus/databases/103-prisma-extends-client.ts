// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 17
// client: @prisma/client
// shape: same-function
// source: own
// atomic: increment

import { PrismaClient } from '@prisma/client';
import { withAccelerate } from '@prisma/extension-accelerate';

const prisma = new PrismaClient().$extends(withAccelerate());

export async function upvote(commentId: string) {
  const { votes } = await prisma.comment.findUniqueOrThrow({ where: { id: commentId }, select: { votes: true } });
  return prisma.comment.update({ where: { id: commentId }, data: { votes: votes + 1 }, select: { votes: true } });
}
