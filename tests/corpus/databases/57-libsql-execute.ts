// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// alt-lines: 20
// client: @libsql/client
// shape: same-function
// source: own
// atomic: SET balance = balance - ?

import { createClient } from '@libsql/client';

const turso = createClient({ url: process.env.TURSO_URL!, authToken: process.env.TURSO_TOKEN });

export async function spend(userId: string, amount: number) {
  const found = await turso.execute({ sql: 'SELECT balance FROM wallets WHERE user_id = ?', args: [userId] });
  const balance = Number(found.rows[0]?.balance ?? 0);
  if (balance < amount) throw new Error('not enough');
  await turso.execute({
    sql: 'UPDATE wallets SET balance = ? WHERE user_id = ?',
    args: [balance - amount, userId],
  });
}
