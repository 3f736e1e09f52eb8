import { eq } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import { wallets } from './schema.js';

type Tx = PgTransaction<any, any, any>;

export async function lockWallet(tx: Tx, userId: string) {
  const [wallet] = await tx.select().from(wallets).where(eq(wallets.userId, userId)).for('update');
  if (!wallet) throw new Error('no wallet');
  return wallet;
}

export async function setCoins(tx: Tx, userId: string, coins: number) {
  await tx.update(wallets).set({ coins }).where(eq(wallets.userId, userId));
}
