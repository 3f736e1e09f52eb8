// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: archiving twice archives all the same

import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function archiveAgent(id: string, team: string): Promise<void> {
  const agent = await prisma.agent.findFirst({ where: { id, team, archivedAt: null } });
  if (!agent) throw new Error("no such agent");
  await prisma.agent.update({ where: { id }, data: { archivedAt: new Date() } });
}
