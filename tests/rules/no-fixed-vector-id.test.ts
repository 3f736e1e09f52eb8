import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-fixed-vector-id.js';

const tester = new RuleTester();

tester.run('no-fixed-vector-id', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    // an id that every write shares
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

    // an id made of what many records have in common
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

    // an id made of its owner's: likely only
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

    // other clients
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
export const remember = (values: number[]) => index.upsert([{ id: 'memory', values }]);
      `,
      filename: 'tests/memory.test.ts',
    },
    {
      name: 'in a seed',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export const welcome = (values: number[]) => index.upsert([{ id: 'welcome', values }]);
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

    // shapes
    {
      name: 'through a helper that is given an id',
      code: `
import { randomUUID } from 'node:crypto';
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
async function save(id: string, values: number[]) {
  await index.upsert([{ id, values }]);
}
export const remember = (values: number[]) => save(randomUUID(), values);
      `,
    },
    {
      name: 'an id made by an imported function',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
import { idOf } from './id-of.js';
const index = new Pinecone().index('memories');
export async function remember(topic: string, values: number[]) {
  await index.upsert([{ id: idOf(topic), values }]);
}
      `,
    },
    {
      name: 'nanoid',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
import { nanoid } from 'nanoid';
const index = new Pinecone().index('memories');
export async function remember(topic: string, values: number[]) {
  await index.upsert([{ id: \`\${topic}:\${nanoid()}\`, values }]);
}
      `,
    },
    {
      name: "the web's crypto",
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(topic: string, values: number[]) {
  await index.upsert([{ id: crypto.randomUUID(), values, metadata: { topic } }]);
}
      `,
    },
    {
      name: 'the time in the id',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(topic: string, values: number[]) {
  await index.upsert([{ id: \`\${topic}-\${Date.now()}\`, values }]);
}
      `,
    },
    {
      name: 'Qdrant, merging the payload of a point',
      code: `
import { QdrantClient } from '@qdrant/js-client-rest';
const client = new QdrantClient({ url: 'http://localhost:6333' });
export async function label(kind: string) {
  await client.setPayload('memories', { points: [1], payload: { kind } });
}
      `,
    },
    {
      name: 'Qdrant, only where there is none',
      code: `
import { QdrantClient } from '@qdrant/js-client-rest';
const client = new QdrantClient({ url: 'http://localhost:6333' });
export async function seed(vector: number[]) {
  await client.upsert('memories', { update_mode: 'insert_only', points: [{ id: 1, vector }] });
}
      `,
    },
    {
      name: 'Chroma add, which keeps what is there',
      code: `
import { ChromaClient } from 'chromadb';
const client = new ChromaClient();
export async function seed(text: string) {
  const notes = await client.getOrCreateCollection({ name: 'notes' });
  await notes.add({ ids: ['welcome'], documents: [text] });
}
      `,
    },
    {
      name: 'Chroma with ids of the documents',
      code: `
import { ChromaClient } from 'chromadb';
const client = new ChromaClient();
export async function remember(docs: { id: string; text: string }[]) {
  const notes = await client.getOrCreateCollection({ name: 'notes' });
  await notes.upsert({ ids: docs.map((doc) => doc.id), documents: docs.map((doc) => doc.text) });
}
      `,
    },
    {
      name: 'Upstash Vector with a hash',
      code: `
import { createHash } from 'node:crypto';
import { Index } from '@upstash/vector';
const index = new Index();
export async function remember(vector: number[], text: string) {
  await index.upsert([{ id: createHash('sha256').update(text).digest('hex'), vector }]);
}
      `,
    },
    {
      name: 'LangChain documents with random ids',
      code: `
import { randomUUID } from 'node:crypto';
import { QdrantVectorStore } from '@langchain/qdrant';
export async function remember(store: QdrantVectorStore, text: string) {
  await store.addDocuments([{ pageContent: text, metadata: {} }], { ids: [randomUUID()] });
}
      `,
    },
    {
      name: 'Weaviate inserts without an id',
      code: `
import weaviate from 'weaviate-client';
export async function remember(text: string) {
  const client = await weaviate.connectToLocal();
  await client.collections.use('Note').data.insert({ properties: { text } });
}
      `,
    },
    {
      name: 'in a folder of tests',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export const remember = (values: number[]) => index.upsert([{ id: 'memory', values }]);
      `,
      filename: 'src/__tests__/memory.ts',
    },
    {
      name: 'in a migration',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export const remember = (values: number[]) => index.upsert([{ id: 'memory', values }]);
      `,
      filename: 'migrations/001.ts',
    },
    {
      name: 'reading under a constant',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export const profile = () => index.fetch(['profile']);
      `,
    },
    {
      name: 'deleting under a constant',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export const forget = () => index.deleteOne('profile');
      `,
    },
    {
      name: 'updating the metadata of one record',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export const label = (kind: string) => index.update({ id: 'profile', metadata: { kind } });
      `,
    },
    {
      name: 'records that stand in the code',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('demo');
const records = [
  { id: 'faq-shipping', values: [0.1, 0.2], metadata: { text: 'We ship in two days.' } },
  { id: 'faq-returns', values: [0.3, 0.1], metadata: { text: 'Thirty days.' } },
];
export async function setUp() {
  await index.upsert(records);
}
      `,
    },
    {
      name: 'a title, where only certain findings are asked for',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(title: string, values: number[]) {
  await index.upsert([{ id: title, values }]);
}
      `,
    },
    {
      name: 'a natural key',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('products');
export async function add(product: { sku: string }, values: number[]) {
  await index.upsert([{ id: product.sku, values }]);
}
      `,
      options: [{ report: 'likely' }],
    },
    {
      name: 'a slug',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('pages');
export async function add(slug: string, values: number[]) {
  await index.upsert([{ id: slug, values }]);
}
      `,
      options: [{ report: 'likely' }],
    },
    {
      name: 'a counter',
      code: `
import { QdrantClient } from '@qdrant/js-client-rest';
const client = new QdrantClient({ url: 'http://localhost:6333' });
let next = 0;
export async function remember(vector: number[]) {
  await client.upsert('memories', { points: [{ id: next++, vector }] });
}
      `,
      options: [{ report: 'likely' }],
    },
    {
      name: 'an identifier that is made of the text',
      code: `
import { QdrantClient } from '@qdrant/js-client-rest';
import { v5 as uuidv5 } from 'uuid';
const client = new QdrantClient({ url: 'http://localhost:6333' });
export async function remember(topic: string, vector: number[], text: string) {
  await client.upsert('insights', { points: [{ id: uuidv5(\`\${topic}:\${text}\`, uuidv5.URL), vector, payload: { topic, text } }] });
}
      `,
    },
    {
      name: 'the present time',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function observe(values: number[], text: string) {
  await index.upsert([{ id: \`observation-\${new Date().toISOString()}\`, values, metadata: { text } }]);
}
      `,
    },
    {
      name: 'one summary for each day, where only certain findings are asked for',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function summarise(values: number[], text: string) {
  const today = new Date().toISOString().slice(0, 10);
  await index.upsert([{ id: \`daily-summary-\${today}\`, values, metadata: { text } }]);
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(values: number[], text: string) {
  await index.upsert({ records: [{ id: crypto.randomUUID(), values, metadata: { text } }] });
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(values: number[], text: string) {
  await index.upsert([{ id: crypto.randomUUID(), values, metadata: { text } }]);
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const pinecone = new Pinecone();
export async function remember(user: string, values: number[]) {
  await pinecone.index('memories').namespace(user).upsert([{ id: crypto.randomUUID(), values }]);
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const MEMORY_ID = 'memory';
const index = new Pinecone().index('memories');
export async function remember(values: number[]) {
  await index.upsert([{ id: crypto.randomUUID(), values }]);
}
      `,
            },
          ],
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
        {
          messageId: 'constant',
          data: { call: 'index.upsert([record])', id: '"memory"' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(values: number[]) {
  const record = { id: crypto.randomUUID(), values };
  await index.upsert([record]);
}
      `,
            },
          ],
        },
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
export class Memory {
  private readonly index = new Pinecone().index('memories');
  async remember(values: number[]) {
    await this.index.upsert([{ id: crypto.randomUUID(), values }]);
  }
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import type { Index } from '@pinecone-database/pinecone';
export async function remember(index: Index, values: number[]) {
  await index.upsert([{ id: crypto.randomUUID(), values }]);
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(topic: string, values: number[]) {
  await index.upsert([{ id: \`\${topic}:\${crypto.randomUUID()}\`, values }]);
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(category: string, values: number[]) {
  await index.upsert([{ id: \`memory:\${category}:\${crypto.randomUUID()}\`, values }]);
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(task: { category: string }, values: number[]) {
  await index.upsert([{ id: \`\${task.category}:\${crypto.randomUUID()}\`, values }]);
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(model: string, date: string, values: number[]) {
  await index.upsert([{ id: \`\${model}-\${date}:\${crypto.randomUUID()}\`, values }]);
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(topic: string, values: number[]) {
  await index.upsert([{ id: 'topic-' + topic + \`:\${crypto.randomUUID()}\`, values }]);
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(userId: string, topic: string, values: number[]) {
  await index.upsert([{ id: \`\${userId}:\${topic}:\${crypto.randomUUID()}\`, values }]);
}
      `,
            },
          ],
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
        {
          messageId: 'constant',
          data: { call: "client.upsert('memories', { p…", id: '1' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 86,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { QdrantClient } from '@qdrant/js-client-rest';
const client = new QdrantClient({ url: 'http://localhost:6333' });
export async function remember(vector: number[], text: string) {
  await client.upsert('memories', { points: [{ id: crypto.randomUUID(), vector, payload: { text } }] });
}
      `,
            },
          ],
        },
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { ChromaClient } from 'chromadb';
const client = new ChromaClient();
export async function remember(text: string) {
  const notes = await client.getOrCreateCollection({ name: 'notes' });
  await notes.upsert({ ids: [crypto.randomUUID()], documents: [text] });
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Index } from '@upstash/vector';
const index = new Index();
export async function remember(vector: number[]) {
  await index.upsert([{ id: crypto.randomUUID(), vector }]);
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
interface Env { MEMORIES: Vectorize }
export async function remember(env: Env, values: number[]) {
  await env.MEMORIES.upsert([{ id: crypto.randomUUID(), values }]);
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an object of its own for each record' },
              output: `
import weaviate from 'weaviate-client';
export async function remember(text: string) {
  const client = await weaviate.connectToLocal();
  const notes = client.collections.use('Note');
  await notes.data.insert({ properties: { text } });
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Document } from '@langchain/core/documents';
import { PineconeStore } from '@langchain/pinecone';
export async function remember(store: PineconeStore, text: string) {
  await store.addDocuments([new Document({ pageContent: text })], { ids: [crypto.randomUUID()] });
}
      `,
            },
          ],
        },
      ],
    },

    // shapes
    {
      name: 'through a helper',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
async function save(id: string, values: number[]) {
  await index.upsert([{ id, values }]);
}
export const remember = (values: number[]) => save('memory', values);
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: 'index.upsert([{ id, values }])', id: '"memory"' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
async function save(id: string, values: number[]) {
  await index.upsert([{ id: \`\${id}:\${crypto.randomUUID()}\`, values }]);
}
export const remember = (values: number[]) => save('memory', values);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an id made by a local function',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
const idOf = (topic: string) => \`topic-\${topic}\`;
export async function remember(topic: string, values: number[]) {
  await index.upsert([{ id: idOf(topic), values }]);
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: 'index.upsert([{ id: idOf(topi…', id: 'topic-${topic}' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
const idOf = (topic: string) => \`topic-\${topic}\`;
export async function remember(topic: string, values: number[]) {
  await index.upsert([{ id: \`\${idOf(topic)}:\${crypto.randomUUID()}\`, values }]);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list in a variable',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(values: number[]) {
  const records = [{ id: 'memory', values }];
  await index.upsert(records);
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: 'index.upsert(records)', id: '"memory"' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(values: number[]) {
  const records = [{ id: crypto.randomUUID(), values }];
  await index.upsert(records);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'with .then',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
import { embed } from './embed.js';
const index = new Pinecone().index('memories');
export function remember(text: string) {
  return embed(text).then((values) => index.upsert([{ id: 'memory', values }]));
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: "index.upsert([{ id: 'memory',…", id: '"memory"' },
          line: 6,
          column: 39,
          endLine: 6,
          endColumn: 79,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
import { embed } from './embed.js';
const index = new Pinecone().index('memories');
export function remember(text: string) {
  return embed(text).then((values) => index.upsert([{ id: crypto.randomUUID(), values }]));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'today',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(today: string, values: number[]) {
  await index.upsert([{ id: \`summary-\${today}\`, values }]);
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: 'index.upsert([{ id: `summary-…', id: 'summary-${today}' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(today: string, values: number[]) {
  await index.upsert([{ id: \`summary-\${today}:\${crypto.randomUUID()}\`, values }]);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Qdrant with a topic',
      code: `
import { QdrantClient } from '@qdrant/js-client-rest';
const client = new QdrantClient({ url: 'http://localhost:6333' });
export async function remember(topic: string, vector: number[]) {
  await client.upsert('memories', { wait: true, points: [{ id: topic, vector }] });
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: "client.upsert('memories', { w…", id: '${topic}' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 83,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { QdrantClient } from '@qdrant/js-client-rest';
const client = new QdrantClient({ url: 'http://localhost:6333' });
export async function remember(topic: string, vector: number[]) {
  await client.upsert('memories', { wait: true, points: [{ id: crypto.randomUUID(), vector }] });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Qdrant in batch form',
      code: `
import { QdrantClient } from '@qdrant/js-client-rest';
const client = new QdrantClient({ url: 'http://localhost:6333' });
export async function remember(vector: number[]) {
  await client.upsert('memories', { batch: { ids: [1], vectors: [vector] } });
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: "client.upsert('memories', { b…", id: '1' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 78,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { QdrantClient } from '@qdrant/js-client-rest';
const client = new QdrantClient({ url: 'http://localhost:6333' });
export async function remember(vector: number[]) {
  await client.upsert('memories', { batch: { ids: [crypto.randomUUID()], vectors: [vector] } });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Chroma with a topic',
      code: `
import { ChromaClient } from 'chromadb';
const client = new ChromaClient();
export async function remember(topic: string, text: string) {
  const notes = await client.getOrCreateCollection({ name: 'notes' });
  await notes.upsert({ ids: [\`topic-\${topic}\`], documents: [text] });
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: 'notes.upsert({ ids: [`topic-$…', id: 'topic-${topic}' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 69,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { ChromaClient } from 'chromadb';
const client = new ChromaClient();
export async function remember(topic: string, text: string) {
  const notes = await client.getOrCreateCollection({ name: 'notes' });
  await notes.upsert({ ids: [\`topic-\${topic}:\${crypto.randomUUID()}\`], documents: [text] });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Chroma collection as a parameter',
      code: `
import type { Collection } from 'chromadb';
export async function remember(notes: Collection, text: string) {
  await notes.upsert({ ids: ['note'], documents: [text] });
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: "notes.upsert({ ids: ['note'],…", id: '"note"' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import type { Collection } from 'chromadb';
export async function remember(notes: Collection, text: string) {
  await notes.upsert({ ids: [crypto.randomUUID()], documents: [text] });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Upstash Vector with a category',
      code: `
import { Index } from '@upstash/vector';
const index = new Index();
export async function remember(category: string, vector: number[]) {
  await index.upsert([{ id: category, vector }]);
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: 'index.upsert([{ id: category,…', id: '${category}' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Index } from '@upstash/vector';
const index = new Index();
export async function remember(category: string, vector: number[]) {
  await index.upsert([{ id: \`\${category}:\${crypto.randomUUID()}\`, vector }]);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Upstash Vector, one record',
      code: `
import { Index } from '@upstash/vector';
const index = new Index();
export async function remember(vector: number[]) {
  await index.upsert({ id: 'profile', vector });
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: "index.upsert({ id: 'profile',…", id: '"profile"' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 48,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Index } from '@upstash/vector';
const index = new Index();
export async function remember(vector: number[]) {
  await index.upsert({ id: crypto.randomUUID(), vector });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Upstash Vector in a namespace',
      code: `
import { Index } from '@upstash/vector';
const index = new Index();
export async function remember(user: string, vector: number[]) {
  await index.namespace(user).upsert([{ id: 'profile', vector }]);
}
      `,
      errors: [
        {
          messageId: 'constant',
          data: { call: 'index.namespace(user).upsert(…', id: '"profile"' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 66,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Index } from '@upstash/vector';
const index = new Index();
export async function remember(user: string, vector: number[]) {
  await index.namespace(user).upsert([{ id: crypto.randomUUID(), vector }]);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'LangChain vectors with a topic',
      code: `
import { PineconeStore } from '@langchain/pinecone';
export async function remember(store: PineconeStore, topic: string, vector: number[]) {
  await store.addVectors([vector], [{ pageContent: topic, metadata: {} }], { ids: [topic] });
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: 'store.addVectors([vector], [{…', id: '${topic}' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 93,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { PineconeStore } from '@langchain/pinecone';
export async function remember(store: PineconeStore, topic: string, vector: number[]) {
  await store.addVectors([vector], [{ pageContent: topic, metadata: {} }], { ids: [\`\${topic}:\${crypto.randomUUID()}\`] });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: "in a folder whose name only looks like a test's",
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(values: number[]) {
  await index.upsert([{ id: 'memory', values }]);
}
      `,
      filename: 'src/latest/memory.ts',
      errors: [
        {
          messageId: 'constant',
          data: { call: "index.upsert([{ id: 'memory',…", id: '"memory"' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(values: number[]) {
  await index.upsert([{ id: crypto.randomUUID(), values }]);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: "a title, which may be one record's own",
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(title: string, values: number[]) {
  await index.upsert([{ id: title, values }]);
}
      `,
      options: [{ report: 'likely' }],
      errors: [
        {
          messageId: 'topic',
          data: { call: 'index.upsert([{ id: title, va…', id: '${title}' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(title: string, values: number[]) {
  await index.upsert([{ id: \`\${title}:\${crypto.randomUUID()}\`, values }]);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the owner alone',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(userId: string, values: number[]) {
  await index.upsert([{ id: \`profile-\${userId}\`, values }]);
}
      `,
      options: [{ report: 'likely' }],
      errors: [
        {
          messageId: 'topic',
          data: { call: 'index.upsert([{ id: `profile-…', id: 'profile-${userId}' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function remember(userId: string, values: number[]) {
  await index.upsert([{ id: \`profile-\${userId}:\${crypto.randomUUID()}\`, values }]);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an identifier that is made of the topic',
      code: `
import { QdrantClient } from '@qdrant/js-client-rest';
import { v5 as uuidv5 } from 'uuid';
const client = new QdrantClient({ url: 'http://localhost:6333' });
export async function remember(topic: string, vector: number[], text: string) {
  await client.upsert('insights', { points: [{ id: uuidv5(topic, uuidv5.URL), vector, payload: { topic, text } }] });
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: "client.upsert('insights', { p…", id: '${topic}' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 117,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { QdrantClient } from '@qdrant/js-client-rest';
import { v5 as uuidv5 } from 'uuid';
const client = new QdrantClient({ url: 'http://localhost:6333' });
export async function remember(topic: string, vector: number[], text: string) {
  await client.upsert('insights', { points: [{ id: crypto.randomUUID(), vector, payload: { topic, text } }] });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the present day',
      code: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function observe(values: number[], text: string) {
  const today = new Date().toISOString().split('T')[0];
  await index.upsert([{ id: \`observation-\${today}\`, values, metadata: { text } }]);
}
      `,
      errors: [
        {
          messageId: 'topic',
          data: { call: 'index.upsert([{ id: `observat…', id: 'observation-${date}' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 83,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'an id of its own for each record' },
              output: `
import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone().index('memories');
export async function observe(values: number[], text: string) {
  const today = new Date().toISOString().split('T')[0];
  await index.upsert([{ id: \`observation-\${today}:\${crypto.randomUUID()}\`, values, metadata: { text } }]);
}
      `,
            },
          ],
        },
      ],
    },
  ],
});
