// kind: 9 check-then-act
// rule: no-check-then-act
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: nothing to fix: upsert

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function ensureMember(teamId: string, email: string) {
  const team = await prisma.team.findUnique({ where: { id: teamId } });
  if (!team) throw new Error('no team');
  return prisma.member.upsert({
    where: { teamId_email: { teamId, email } },
    update: {},
    create: { teamId, email, role: team.defaultRole },
  });
}
