// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 37
// client: mongoose
// shape: class
// source: own
// atomic: $inc of balance.available and balance.held with the amount in the filter

import { Schema, model, type HydratedDocument } from 'mongoose';

interface Account {
  owner: string;
  balance: { available: number; held: number };
}

const AccountModel = model<Account>(
  'Account',
  new Schema<Account>({
    owner: { type: String, required: true, index: true },
    balance: { available: { type: Number, default: 0 }, held: { type: Number, default: 0 } },
  }),
);

export class EscrowService {
  private async accountOf(owner: string): Promise<HydratedDocument<Account>> {
    const account = await AccountModel.findOne({ owner });
    if (!account) throw new Error(`no account of ${owner}`);
    return account;
  }

  async hold(owner: string, amount: number): Promise<void> {
    const account = await this.accountOf(owner);
    if (account.balance.available < amount) throw new Error('insufficient balance');
    account.balance.available -= amount;
    account.balance.held += amount;
    await account.save();
  }
}
