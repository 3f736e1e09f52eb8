// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 33
// client: kysely
// shape: class
// source: own
// atomic: set((eb) => ({ balance: eb('balance', '-', amount) })) with the balance in the where

import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

interface Database {
  accounts: { id: string; balance: number; updated_at: Date };
  entries: { account_id: string; amount: number; memo: string };
}

export class Ledger {
  private readonly db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ max: 10 }) }),
  });

  async charge(accountId: string, amount: number, memo: string): Promise<number> {
    const account = await this.db
      .selectFrom('accounts')
      .select(['id', 'balance'])
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    const balance = account.balance - amount;
    if (balance < 0) throw new Error('declined');

    await this.db.insertInto('entries').values({ account_id: accountId, amount: -amount, memo }).execute();
    await this.db
      .updateTable('accounts')
      .set({ balance, updated_at: new Date() })
      .where('id', '=', accountId)
      .execute();
    return balance;
  }
}
