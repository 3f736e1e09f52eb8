// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongodb
// shape: helpers
// source: own
// atomic: nothing to fix: both steps in the session of one transaction

import { MongoClient, type ClientSession } from 'mongodb';

const client = new MongoClient(process.env.MONGO_URL!);
const wallets = client.db('bank').collection<{ _id: string; balance: number; history: object[] }>('wallets');

async function inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  const session = client.startSession();
  try {
    return await session.withTransaction(() => work(session));
  } finally {
    await session.endSession();
  }
}

async function adjust(id: string, delta: number, session: ClientSession) {
  const wallet = await wallets.findOne({ _id: id }, { session });
  if (!wallet) throw new Error(`no wallet ${id}`);
  const balance = wallet.balance + delta;
  if (balance < 0) throw new Error('overdrawn');
  await wallets.updateOne({ _id: id }, { $set: { balance, history: [...wallet.history, { delta }] } }, { session });
}

export const transfer = (from: string, to: string, amount: number) =>
  inTransaction(async (session) => {
    await adjust(from, -amount, session);
    await adjust(to, amount, session);
  });
