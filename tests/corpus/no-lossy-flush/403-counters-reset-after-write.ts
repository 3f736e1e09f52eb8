// kind: 8 lossy flush
// rule: no-lossy-flush
// expect: report
// lines: 26
// alt-lines: 28
// client: mongodb
// shape: helpers
// source: own
// atomic: swap the map before the bulk write

import { MongoClient } from 'mongodb';
import cron from 'node-cron';

const client = new MongoClient(process.env.MONGO_URL!);
const counters = new Map<string, number>();

export function countView(slug: string): void {
  counters.set(slug, (counters.get(slug) ?? 0) + 1);
}

async function persistViews(): Promise<void> {
  if (counters.size === 0) return;
  const operations = Array.from(counters, ([slug, views]) => ({
    updateOne: { filter: { slug }, update: { $inc: { views } }, upsert: true },
  }));
  const result = await client.db('blog').collection('posts').bulkWrite(operations, { ordered: false });
  console.info(`stored views of ${result.modifiedCount} posts`);
  counters.clear();
}

cron.schedule('*/5 * * * *', () => {
  persistViews().catch((error) => console.error('could not store views', error));
});
