// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: nothing to fix: update() throws P2025 when the version is another, and nobody catches it

import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function addLabel(id: string, label: string): Promise<void> {
  const issue = await prisma.issue.findUniqueOrThrow({ where: { id } });
  await prisma.issue.update({
    where: { id, version: issue.version },
    data: { labels: [...issue.labels, label], version: issue.version + 1 },
  });
}
