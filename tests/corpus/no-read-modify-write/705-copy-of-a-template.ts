// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: a new row; the old one stays as it is

import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function fork(where: { slug: string }, owner: string): Promise<string> {
  const template = await prisma.workflow.findFirstOrThrow({ where });
  const copy = await prisma.workflow.create({ data: { title: `${template.title} (fork)`, steps: template.steps, owner } });
  return copy.id;
}
