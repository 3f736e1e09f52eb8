// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongoose
// shape: same-function
// source: own
// atomic: nothing to fix: both in the session's transaction

import mongoose from 'mongoose';

const Account = mongoose.model('Account', new mongoose.Schema({ owner: String, balance: Number }));

export async function deposit(owner: string, amount: number) {
  const session = await mongoose.startSession();
  session.startTransaction();
  try {
    const account = await Account.findOne({ owner }).session(session);
    account.balance += amount;
    await account.save({ session });
    await session.commitTransaction();
  } catch (error) {
    await session.abortTransaction();
    throw error;
  } finally {
    session.endSession();
  }
}
