// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongodb
// shape: same-function
// source: own
// atomic: nothing to fix: version in the filter

import { MongoClient } from 'mongodb';

const docs = new MongoClient(process.env.MONGO!).db('cms').collection('docs');

export async function renameTag(slug: string, from: string, to: string) {
  let saved = null;
  while (!saved) {
    const doc = await docs.findOne({ slug });
    if (!doc) return null;
    const tags = doc.tags.map((tag: string) => (tag === from ? to : tag));
    saved = await docs.findOneAndUpdate({ slug, version: doc.version }, { $set: { tags }, $inc: { version: 1 } }, { returnDocument: 'after' });
  }
  return saved;
}
