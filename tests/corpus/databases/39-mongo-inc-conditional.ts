// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongodb
// shape: same-function
// source: own
// atomic: nothing to fix: $inc under a condition

import { MongoClient, ObjectId } from 'mongodb';

const client = new MongoClient(process.env.MONGO_URL!);
const campaigns = client.db('ads').collection('campaigns');

export async function recordClick(id: string, cost: number) {
  const _id = new ObjectId(id);
  const campaign = await campaigns.findOne({ _id });
  if (!campaign || campaign.paused) return false;
  const result = await campaigns.updateOne({ _id, spent: { $lte: campaign.budget - cost } }, { $inc: { spent: cost } });
  if (result.modifiedCount === 0) await campaigns.updateOne({ _id }, { $set: { paused: true } });
  return result.modifiedCount === 1;
}
