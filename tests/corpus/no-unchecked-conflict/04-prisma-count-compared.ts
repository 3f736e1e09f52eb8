// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: @prisma/client
// shape: helpers
// source: own
// atomic: already compares count

import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

class Conflict extends Error {}

function mustChange({ count }: { count: number }): void {
  if (count === 0) throw new Conflict("changed meanwhile");
}

export async function sign(id: string, signer: string): Promise<void> {
  const contract = await prisma.contract.findUniqueOrThrow({ where: { id } });
  const result = await prisma.contract.updateMany({
    where: { id, version: contract.version },
    data: { signedBy: signer, version: { increment: 1 } },
  });
  mustChange(result);
}

export async function archiveAll(before: Date): Promise<void> {
  await prisma.contract.updateMany({ where: { endsAt: { lt: before } }, data: { archived: true } });
}
