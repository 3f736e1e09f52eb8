// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: the unique index refuses a taken slug, and the next one is tried: no conflict with another writer of the row

import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function unhide(id: string): Promise<string> {
  const note = await prisma.note.findUniqueOrThrow({ where: { id } });
  for (let copy = 0; ; copy++) {
    const slug = copy === 0 ? note.title.toLowerCase() : `${note.title.toLowerCase()}-${copy}`;
    try {
      await prisma.note.update({ where: { id }, data: { slug, hidden: false } });
      return slug;
    } catch (error) {
      if ((error as { code?: string }).code !== "P2002") throw error;
    }
  }
}
