// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongodb
// shape: same-function
// source: own
// atomic: already a transaction in which every call has the session

import { MongoClient } from "mongodb";

const client = new MongoClient(process.env.MONGO_URL ?? "");

export async function transfer(from: string, to: string, cents: number): Promise<void> {
  const wallets = client.db("bank").collection<{ _id: string; cents: number }>("wallets");
  await client.withSession((session) =>
    session.withTransaction(async () => {
      const payer = await wallets.findOne({ _id: from }, { session });
      if (!payer || payer.cents < cents) throw new Error("insufficient");
      await wallets.updateOne({ _id: from }, { $set: { cents: payer.cents - cents } }, { session });
      await wallets.updateOne({ _id: to }, { $inc: { cents } }, { session });
    }),
  );
}
