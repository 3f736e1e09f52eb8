// kind: 5 parallel writers of one key
// rule: no-parallel-same-key-write
// expect: none
// client: @prisma/client
// shape: helpers
// source: own
// atomic: each run reads its own row, and writes that one

import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

async function invite(address: string): Promise<void> {
  const known = await prisma.guest.findFirst({ where: { address } });
  if (known) await prisma.guest.update({ where: { id: known.id }, data: { invited: true, spelling: address } });
}

export async function inviteAll(addresses: string[]): Promise<void> {
  await Promise.allSettled(addresses.map((address) => invite(address)));
}
