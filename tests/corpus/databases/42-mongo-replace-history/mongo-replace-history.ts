// kind: 1 client-side append
// rule: no-client-side-append
// expect: report
// lines: 22
// alt-lines: 28
// client: mongodb
// shape: cross-file
// source: own
// atomic: $push

import { getDb } from './db';

const sessions = async () => (await getDb()).collection('sessions');

async function load(id: string) {
  const col = await sessions();
  return (await col.findOne({ id })) ?? { id, history: [] };
}

async function persist(id: string, doc: Record<string, unknown>) {
  const col = await sessions();
  await col.replaceOne({ id }, doc, { upsert: true });
}

export async function remember(id: string, text: string) {
  const doc = await load(id);
  doc.history.push({ text, at: Date.now() });
  await persist(id, doc);
}
