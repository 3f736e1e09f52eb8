// One record for each memory; the topic is something to search by.
import { createHash } from 'node:crypto';
import { Pinecone } from '@pinecone-database/pinecone';

const index = new Pinecone().index('memories');

export async function remember(agent, topic, values, text) {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  await index.upsert([{ id: `${agent}:${Date.now()}:${hash}`, values, metadata: { topic, text } }]);
}
