// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongodb
// shape: class
// source: own
// atomic: nothing to fix: a snapshot transaction with write conflicts, session handed to both

import type { Collection, MongoClient } from 'mongodb';

interface Account {
  _id: string;
  balance: number;
}

export class Ledger {
  private readonly accounts: Collection<Account>;

  constructor(private readonly client: MongoClient) {
    this.accounts = client.db('bank').collection<Account>('accounts');
  }

  async withdraw(id: string, amount: number) {
    const session = this.client.startSession();
    try {
      await session.withTransaction(async () => {
        const account = await this.accounts.findOne({ _id: id }, { session });
        if (!account || account.balance < amount) throw new Error('insufficient funds');
        await this.accounts.updateOne({ _id: id }, { $set: { balance: account.balance - amount } }, { session });
      });
    } finally {
      await session.endSession();
    }
  }
}
