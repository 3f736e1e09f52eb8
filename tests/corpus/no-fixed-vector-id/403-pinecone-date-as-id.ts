// kind: 7 fixed vector id
// rule: no-fixed-vector-id
// expect: report
// lines: 19
// client: @pinecone-database/pinecone
// shape: same-function
// source: own
// atomic: the agent, the time and a hash in the id, the date in the metadata

import { Pinecone } from '@pinecone-database/pinecone';
import OpenAI from 'openai';

const openai = new OpenAI();
const memories = new Pinecone({ apiKey: process.env.PINECONE_API_KEY! }).index('agent-memory');

export async function rememberObservation(agent: { name: string }, observation: string) {
  const { data } = await openai.embeddings.create({ model: 'text-embedding-3-small', input: observation });
  const date = new Date().toISOString().slice(0, 10);
  await memories.upsert([
    {
      id: `observation-${date}`,
      values: data[0].embedding,
      metadata: { agent: agent.name, date, text: observation },
    },
  ]);
}
