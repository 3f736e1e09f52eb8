// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 19
// alt-lines: 20
// client: @prisma/client
// shape: same-function
// source: own
// atomic: P2025 is the conflict: find the issue again and repeat

import { Prisma, PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function addLabel(id: string, label: string): Promise<boolean> {
  const issue = await prisma.issue.findUniqueOrThrow({ where: { id } });
  const labels = [...issue.labels, label];
  try {
    await prisma.issue.update({ where: { id, version: issue.version }, data: { labels, version: { increment: 1 } } });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2025") throw error;
  }
  return true;
}
