// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 20
// client: mongoose
// shape: class
// source: own
// atomic: $inc

import { model, Schema } from 'mongoose';

const accountSchema = new Schema({ owner: String, balance: Number });
const Account = model('Account', accountSchema);

export class Bank {
  async deposit(owner: string, amount: number) {
    const account = await Account.findOne({ owner });
    if (!account) throw new Error('no account');
    account.set('balance', (account.balance ?? 0) + amount);
    return account.save();
  }
}
