import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-fixed-vector-id.js';

const tester = new RuleTester();

tester.run('no-fixed-vector-id', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    {
      name: 'a random id, Pinecone with records',
      code: `
import { randomUUID } from 'node:crypto';
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(values: number[], text: string) {
  await index.upsert({ records: [{ id: randomUUID(), values, metadata: { text } }] });
}
      `,
    },
    {
      name: 'a content hash, Pinecone with a list',
      code: `
import { createHash } from 'node:crypto';
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(values: number[], text: string) {
  const id = createHash('sha256').update(text).digest('hex');
  await index.upsert([{ id, values, metadata: { text } }]);
}
      `,
    },
    {
      name: 'an id with the time and a hash in a class',
      code: `
import { createHash } from 'node:crypto';
import { Pinecone } from '@pinecone-database/pinecone';
export class Memory {
  private readonly index = new Pinecone().index('memories');
  async remember(agent: string, values: number[], text: string) {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
    await this.index.upsert([{ id: \`\${agent}:\${Date.now()}:\${hash}\`, values }]);
  }
}
      `,
    },
    {
      name: 'the id of the record',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(id: string, values: number[]) {
  await index.upsert([{ id, values }]);
}
      `,
    },
    {
      name: 'a category and a message id',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(category: string, messageId: string, values: number[]) {
  await index.upsert([{ id: \`\${category}:\${messageId}\`, values }]);
}
      `,
    },
    {
      name: 'model, date and a random part',
      code: `
import { randomUUID } from 'node:crypto';
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(model: string, date: string, values: number[]) {
  await index.upsert([{ id: \`\${model}-\${date}-\${randomUUID()}\`, values }]);
}
      `,
    },
    {
      name: 'user and topic, where only certain findings are asked for',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(userId: string, topic: string, values: number[]) {
  await index.upsert([{ id: \`\${userId}:\${topic}\`, values }]);
}
      `,
    },
    {
      name: 'Qdrant points with a random id',
      code: `
import { randomUUID } from 'node:crypto';
import { QdrantClient } from '@qdrant/js-client-rest';
const client = new QdrantClient({ url: 'http://localhost:6333' });
export async function remember(vector: number[], text: string) {
  await client.upsert('memories', { points: [{ id: randomUUID(), vector, payload: { text } }] });
}
      `,
    },
    {
      name: 'Chroma with an id of its own',
      code: `
import { randomUUID } from 'node:crypto';
import { ChromaClient } from 'chromadb';
const client = new ChromaClient();
export async function remember(text: string) {
  const notes = await client.getOrCreateCollection({ name: 'notes' });
  await notes.upsert({ ids: [randomUUID()], documents: [text] });
}
      `,
    },
    {
      name: 'Upstash Vector, merging metadata of one record',
      code: `
import { Index } from '@upstash/vector';
const index = new Index();
export async function label(id: string, kind: string) {
  await index.update({ id, metadata: { kind }, metadataUpdateMode: 'PATCH' });
}
      `,
    },
    {
      name: 'Cloudflare Vectorize inserts, which keep what is there',
      code: `
interface Env { MEMORIES: Vectorize }
export async function seed(env: Env, values: number[]) {
  await env.MEMORIES.insert([{ id: 'memory', values }]);
}
      `,
    },
    {
      name: 'LangChain documents without ids, which the store makes',
      code: `
import { Document } from '@langchain/core/documents';
import { PineconeStore } from '@langchain/pinecone';
export async function remember(store: PineconeStore, text: string) {
  await store.addDocuments([new Document({ pageContent: text })]);
}
      `,
    },

    // records of a list have ids of their own
    {
      name: 'an id of the item',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function rememberAll(notes: { id: string; values: number[] }[]) {
  await index.upsert(notes.map((note) => ({ id: note.id, values: note.values })));
}
      `,
    },
    {
      name: 'the index in the id',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function rememberAll(doc: string, chunks: number[][]) {
  await index.upsert(chunks.map((values, n) => ({ id: \`\${doc}#\${n}\`, values })));
}
      `,
    },

    // fixed records are right where the data is fixed
    {
      name: 'in a test',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
await index.upsert([{ id: 'memory', values: [0, 1] }]);
      `,
      filename: 'tests/memory.test.ts',
    },
    {
      name: 'in a seed',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
await index.upsert([{ id: 'welcome', values: [0, 1] }]);
      `,
      filename: 'scripts/seed.ts',
    },
    {
      name: 'an object with the same methods that is no vector store',
      code: `
const index = { upsert(records: { id: string }[]) { return records.length; } };
export function remember() {
  return index.upsert([{ id: 'memory' }]);
}
      `,
    },
  ],
  invalid: [
    // an id that every write shares
    {
      name: 'a constant id, Pinecone with records',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(values: number[], text: string) {
  await index.upsert({ records: [{ id: 'memory', values, metadata: { text } }] });
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: 'index.upsert({ records: [{ id…', id: '"memory"' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 82,
        },
      ],
    },
    {
      name: 'a constant id, Pinecone with a list',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(values: number[], text: string) {
  await index.upsert([{ id: 'memory', values, metadata: { text } }]);
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: "index.upsert([{ id: 'memory',…", id: '"memory"' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 69,
        },
      ],
    },
    {
      name: 'in a namespace',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const pinecone = new Pinecone();
export async function remember(user: string, values: number[]) {
  await pinecone.index('memories').namespace(user).upsert([{ id: 'latest', values }]);
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: "pinecone.index('memories').na…", id: '"latest"' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 86,
        },
      ],
    },
    {
      name: 'a constant of the module',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const MEMORY_ID = 'memory';
const index = new Pinecone().index('memories');
export async function remember(values: number[]) {
  await index.upsert([{ id: MEMORY_ID, values }]);
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: 'index.upsert([{ id: MEMORY_ID…', id: '"memory"' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 50,
        },
      ],
    },
    {
      name: 'a record in a variable',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(values: number[]) {
  const record = { id: 'memory', values };
  await index.upsert([record]);
}
      `,
      errors: [
        { messageId: 'constant', data: { call: 'index.upsert([record])', id: '"memory"' }, line: 6, column: 9, endLine: 6, endColumn: 31 },
      ],
    },
    {
      name: 'a client in a class',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
export class Memory {
  private readonly index = new Pinecone().index('memories');
  async remember(values: number[]) {
    await this.index.upsert([{ id: 'memory', values }]);
  }
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: "this.index.upsert([{ id: 'mem…", id: '"memory"' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 56,
        },
      ],
    },
    {
      name: 'an index as a parameter',
      code: `
import type { Index } from '@pinecone-database/pinecone';
export async function remember(index: Index, values: number[]) {
  await index.upsert([{ id: 'memory', values }]);
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: "index.upsert([{ id: 'memory',…", id: '"memory"' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 49,
        },
      ],
    },

    // an id made of what many records have in common
    {
      name: 'the topic alone',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(topic: string, values: number[]) {
  await index.upsert([{ id: topic, values }]);
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: 'index.upsert([{ id: topic, va…', id: '${topic}' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 46,
        },
      ],
    },
    {
      name: 'a prefix and a category',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(category: string, values: number[]) {
  await index.upsert([{ id: \`memory:\${category}\`, values }]);
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: 'index.upsert([{ id: `memory:$…', id: 'memory:${category}' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 61,
        },
      ],
    },
    {
      name: 'a property of the task',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(task: { category: string }, values: number[]) {
  await index.upsert([{ id: task.category, values }]);
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: 'index.upsert([{ id: task.cate…', id: '${category}' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 54,
        },
      ],
    },
    {
      name: 'model and date',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(model: string, date: string, values: number[]) {
  await index.upsert([{ id: \`\${model}-\${date}\`, values }]);
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: 'index.upsert([{ id: `${model}…', id: '${model}-${date}' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 59,
        },
      ],
    },
    {
      name: 'concatenated',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(topic: string, values: number[]) {
  await index.upsert([{ id: 'topic-' + topic, values }]);
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: "index.upsert([{ id: 'topic-' …", id: 'topic-${topic}' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 57,
        },
      ],
    },

    // an id made of its owner's: likely only
    {
      name: 'user and topic',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(userId: string, topic: string, values: number[]) {
  await index.upsert([{ id: \`\${userId}:\${topic}\`, values }]);
}
      `,
      options: [{ report: 'likely' }],
      errors: [
        {
          messageId: 'topic',
          data: { call: 'index.upsert([{ id: `${userId…', id: '${userId}:${topic}' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 61,
        },
      ],
    },

    // other clients
    {
      name: 'Qdrant points',
      code: `
import { QdrantClient } from '@qdrant/js-client-rest';
const client = new QdrantClient({ url: 'http://localhost:6333' });
export async function remember(vector: number[], text: string) {
  await client.upsert('memories', { points: [{ id: 1, vector, payload: { text } }] });
}
      `,
      errors: [
        { messageId: 'constant', data: { call: "client.upsert('memories', { p…", id: '1' }, line: 5, column: 9, endLine: 5, endColumn: 86 },
      ],
    },
    {
      name: 'Chroma',
      code: `
import { ChromaClient } from 'chromadb';
const client = new ChromaClient();
export async function remember(text: string) {
  const notes = await client.getOrCreateCollection({ name: 'notes' });
  await notes.upsert({ ids: ['note'], documents: [text] });
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: "notes.upsert({ ids: ['note'],…", id: '"note"' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 59,
        },
      ],
    },
    {
      name: 'Upstash Vector',
      code: `
import { Index } from '@upstash/vector';
const index = new Index();
export async function remember(vector: number[]) {
  await index.upsert([{ id: 'profile', vector }]);
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: "index.upsert([{ id: 'profile'…", id: '"profile"' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 50,
        },
      ],
    },
    {
      name: 'Cloudflare Vectorize',
      code: `
interface Env { MEMORIES: Vectorize }
export async function remember(env: Env, values: number[]) {
  await env.MEMORIES.upsert([{ id: 'memory', values }]);
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: "env.MEMORIES.upsert([{ id: 'm…", id: '"memory"' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 56,
        },
      ],
    },
    {
      name: 'Weaviate',
      code: `
import weaviate from 'weaviate-client';
export async function remember(text: string) {
  const client = await weaviate.connectToLocal();
  const notes = client.collections.use('Note');
  await notes.data.replace({ id: '6ba7b810-9dad-11d1-80b4-00c04fd430c8', properties: { text } });
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: "notes.data.replace({ id: '6ba…", id: '"6ba7b810-9dad-11d1-80b4-00c04fd430c8"' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 97,
        },
      ],
    },
    {
      name: 'LangChain documents',
      code: `
import { Document } from '@langchain/core/documents';
import { PineconeStore } from '@langchain/pinecone';
export async function remember(store: PineconeStore, text: string) {
  await store.addDocuments([new Document({ pageContent: text })], { ids: ['memory'] });
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: 'store.addDocuments([new Docum…', id: '"memory"' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 87,
        },
      ],
    },
  ],
});
