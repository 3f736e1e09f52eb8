// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: drizzle-orm
// shape: cross-file
// source: own
// atomic: nothing to fix: the row is locked in the transaction

import { drizzle } from 'drizzle-orm/node-postgres';
import { lockWallet, setCoins } from './repository.js';

const db = drizzle(process.env.DATABASE_URL!);

export async function gift(from: string, to: string, coins: number): Promise<void> {
  await db.transaction(async (tx) => {
    const sender = await lockWallet(tx, from);
    if (sender.coins < coins) {
      tx.rollback();
    }
    const receiver = await lockWallet(tx, to);
    await setCoins(tx, from, sender.coins - coins);
    await setCoins(tx, to, receiver.coins + coins);
  });
}
