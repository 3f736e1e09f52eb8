import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { wallets, type Wallet } from './schema.js';

export class WalletRepository {
  constructor(private readonly db: NodePgDatabase) {}

  async findByUser(userId: string): Promise<Wallet | undefined> {
    const rows = await this.db.select().from(wallets).where(eq(wallets.userId, userId)).limit(1);
    return rows[0];
  }

  async update(userId: string, patch: Partial<Wallet>): Promise<void> {
    await this.db.update(wallets).set(patch).where(eq(wallets.userId, userId));
  }
}
