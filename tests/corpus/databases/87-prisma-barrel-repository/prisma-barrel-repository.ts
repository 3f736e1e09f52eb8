// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 16
// client: @prisma/client
// shape: cross-file
// source: own
// atomic: { increment: 1 }

import { db } from './infrastructure';

export class InvoiceNumberService {
  async next(tenantId: string): Promise<string> {
    const sequence = await db.sequence.findUnique({ where: { tenantId } });
    const value = (sequence?.value ?? 0) + 1;
    await db.sequence.update({ where: { tenantId }, data: { value } });
    return `INV-${String(value).padStart(6, '0')}`;
  }
}
