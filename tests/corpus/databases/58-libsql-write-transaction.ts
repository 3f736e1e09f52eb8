// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: @libsql/client
// shape: same-function
// source: own
// atomic: nothing to fix: a write transaction has SQLite's only writer lock

import { createClient } from '@libsql/client';

const turso = createClient({ url: process.env.TURSO_URL! });

export async function spend(userId: string, amount: number) {
  const tx = await turso.transaction('write');
  try {
    const found = await tx.execute({ sql: 'SELECT balance FROM wallets WHERE user_id = ?', args: [userId] });
    const balance = Number(found.rows[0]?.balance ?? 0);
    if (balance < amount) throw new Error('not enough');
    await tx.execute({ sql: 'UPDATE wallets SET balance = ? WHERE user_id = ?', args: [balance - amount, userId] });
    await tx.commit();
  } finally {
    tx.close();
  }
}
