// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: already counts what was changed

import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function archive(tasks: { id: string; version: number }[]): Promise<number> {
  const results = await Promise.all(
    tasks.map(({ id, version }) =>
      prisma.task.updateMany({ where: { id, version }, data: { archived: true, version: version + 1 } }),
    ),
  );
  return results.filter(({ count }) => count === 1).length;
}
