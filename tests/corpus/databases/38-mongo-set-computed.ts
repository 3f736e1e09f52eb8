// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 20
// alt-lines: 22
// client: mongodb
// shape: same-function
// source: own
// atomic: $inc

import { MongoClient, ObjectId } from 'mongodb';

const client = new MongoClient(process.env.MONGO_URL!);
const campaigns = client.db('ads').collection('campaigns');

export async function recordClick(id: string, cost: number) {
  const campaign = await campaigns.findOne({ _id: new ObjectId(id) });
  if (!campaign) throw new Error('unknown campaign');
  const spent = campaign.spent + cost;
  await campaigns.updateOne(
    { _id: new ObjectId(id) },
    { $set: { spent, paused: spent >= campaign.budget } },
  );
}
