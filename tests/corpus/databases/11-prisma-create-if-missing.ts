// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 18
// client: @prisma/client
// shape: same-function
// source: own
// atomic: upsert, or a unique index and P2002
// confidence: medium

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function ensureMember(teamId: string, email: string) {
  const existing = await prisma.member.findFirst({ where: { teamId, email } });
  if (existing) return existing;
  return prisma.member.create({ data: { teamId, email, role: 'guest' } });
}
