// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @prisma/client
// shape: same-function
// source: own
// atomic: nothing to fix: the column read is part of the key, the data is input

import { prisma } from '@/db';

export async function closeDatasetItem(projectId: string, id: string, input: unknown) {
  const row = await prisma.datasetItem.findFirst({
    where: { projectId, id, validTo: null },
    orderBy: { validFrom: 'desc' },
  });
  if (!row) throw new Error(`no item ${id}`);

  await prisma.datasetItem.update({
    where: { id_projectId_validFrom: { id, projectId, validFrom: row.validFrom } },
    data: { validTo: new Date(), input: input as object },
  });
}
