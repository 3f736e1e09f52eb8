// The long-term memory of the team.
import { Pinecone } from '@pinecone-database/pinecone';

const index = new Pinecone().index('memories');

/** One record for each topic: a new memory replaces the one before. */
export async function remember(topic, values, text) {
  await index.upsert([{ id: `memory:${topic}`, values, metadata: { text } }]);
}
