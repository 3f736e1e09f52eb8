// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: drizzle-orm
// shape: class
// source: own
// atomic: nothing to fix: relative, the limit in the where, the row count read

import { and, eq, lte, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { quotas } from './schema.js';

export class QuotaExceeded extends Error {}

export class QuotaRepository {
  constructor(private readonly db: NodePgDatabase) {}

  async consume(userId: string, tokens: number): Promise<number> {
    const [plan] = await this.db.select({ allowance: quotas.allowance }).from(quotas).where(eq(quotas.userId, userId));
    if (!plan) throw new QuotaExceeded('no plan');
    const rows = await this.db
      .update(quotas)
      .set({ used: sql`${quotas.used} + ${tokens}`, updatedAt: new Date() })
      .where(and(eq(quotas.userId, userId), lte(sql`${quotas.used} + ${tokens}`, plan.allowance)))
      .returning({ used: quotas.used });
    if (rows.length === 0) throw new QuotaExceeded(userId);
    return rows[0].used;
  }
}
