// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 19
// client: @prisma/client
// shape: same-function
// source: own
// atomic: upsert on the unique pair, or catch P2002 and read again
// confidence: medium

import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function conversationBetween(a: string, b: string) {
  const pair = [a, b].sort().join(":");
  let conversation = await prisma.conversation.findFirst({ where: { pair } });
  if (!conversation) {
    conversation = await prisma.conversation.create({ data: { pair, createdAt: new Date() } });
  }
  return conversation;
}
