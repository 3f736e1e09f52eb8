// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: nothing to fix: version in the where, P2025 otherwise

import { PrismaClient } from '@prisma/client';

const db = new PrismaClient();

export async function appendTag(noteId: string, tag: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const note = await db.note.findUniqueOrThrow({ where: { id: noteId } });
    const tags = Array.from(new Set([...note.tags, tag]));
    const { count } = await db.note.updateMany({
      where: { id: noteId, version: note.version },
      data: { tags, version: note.version + 1 },
    });
    if (count === 1) return;
  }
  throw new Error('too much contention');
}
