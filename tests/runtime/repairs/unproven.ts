import type { FormName } from '../../../src/stores/types.js';

/** Forms of a client that no run on a real store proves. */
export interface Unproven {
  readonly client: string;
  readonly forms: readonly FormName[];
  readonly why: string;
}

const webLocks = 'Node.js 20 has no Web Locks; a browser has';
const json = 'the module RedisJSON comes neither with npm nor with redis-server 7';
const emulator = 'the emulator is a program that npm does not bring';
const service = 'a service, for which there is no server to run';

/** What is not run, for the most part since npm alone, with redis-server, cannot run it. */
export const notRunnable: readonly Unproven[] = [
  { client: 'node-redis', forms: ['incrementField', 'setField', 'appendField', 'create'], why: `${json} (JSON.* alone)` },
  { client: '@upstash/redis', forms: ['incrementField', 'setField', 'appendField', 'create'], why: `${json} (JSON.* alone)` },
  { client: 'Bun files', forms: ['append'], why: 'the functions are part of Bun' },
  {
    client: 'Deno KV and files',
    forms: ['append', 'appendText', 'create'],
    why: 'the functions for files are part of Deno (its KV is proven)',
  },
  {
    client: '@netlify/blobs',
    forms: ['create', 'compareAndSet'],
    why: 'the server for development gives no entity tag with a blob, and looks before it writes in two steps',
  },
  { client: 'memjs', forms: ['create', 'createWithTtl'], why: 'memcached is a server that npm does not bring' },
  { client: 'Web Storage', forms: ['exclusive'], why: webLocks },
  { client: 'Extension storage', forms: ['exclusive'], why: webLocks },
  { client: 'WXT storage', forms: ['exclusive'], why: webLocks },
  { client: 'localForage', forms: ['exclusive'], why: webLocks },
  { client: 'AsyncStorage', forms: ['ownItem'], why: 'it needs React Native' },
  { client: 'elizaOS runtime', forms: ['ownItem'], why: 'it needs the runtime of an agent with its database' },
  { client: 'Qdrant', forms: ['ownId'], why: 'the server is a program that npm does not bring' },
  { client: 'Weaviate', forms: ['ownId', 'ownItem'], why: 'the server is a program that npm does not bring' },
  {
    client: 'MongoDB',
    forms: ['incrementField', 'appendField', 'addMemberField', 'removeField'],
    why: 'the server is a program that npm does not bring',
  },
  {
    client: 'Mongoose',
    forms: ['incrementField', 'appendField', 'addMemberField', 'removeField'],
    why: 'the server is a program that npm does not bring',
  },
  {
    client: 'MySQL',
    forms: ['incrementField', 'decrementField', 'appendText', 'lockRead', 'ownConnection', 'closeConnection'],
    why: 'the server is a program that npm does not bring',
  },
  { client: 'Firestore', forms: ['incrementField', 'appendField', 'addMemberField', 'removeField'], why: emulator },
  { client: 'Firestore (web)', forms: ['incrementField', 'appendField', 'addMemberField', 'removeField'], why: emulator },
  { client: 'Firebase Realtime Database', forms: ['increment', 'append', 'transform', 'incrementField'], why: emulator },
  { client: 'MikroORM', forms: ['forget'], why: 'not run yet: what a retry forgets before it reads again' },
  { client: 'Pinecone', forms: ['setField'], why: service },
  { client: '@upstash/vector', forms: ['setField'], why: service },
  { client: 'Azure Cosmos DB', forms: ['incrementField', 'appendField'], why: service },
  { client: 'NATS KV', forms: ['create', 'compareAndSet'], why: 'the server is a program that npm does not bring' },
];

/** Repairs without a form of the same kind. */
export const notRunnableRepairs: readonly { readonly title: string; readonly why: string }[] = [
  {
    title: 'an id of its own for each record',
    why: 'the vector stores are services, or programs that do not run on every system that the tests run on',
  },
];

/** What no suggestion writes yet, and so nothing can run. */
export const notWritten: readonly Omit<Unproven, 'why'>[] = [
  { client: 'write-file-atomic', forms: ['create'] },
  { client: 'Bun files', forms: ['create'] },
  { client: 'memjs', forms: ['increment', 'decrement', 'appendText'] },
];

/** Forms that no repair asks for. */
export const notAsked: readonly FormName[] = ['addMember', 'removeMember', 'insertIfAbsent'];

const named = ({ client, forms }: Omit<Unproven, 'why'>): string => `- ${client} (${forms.map((each) => `\`${each}\``).join(', ')})`;

/** The part of `docs/repairs.md` that says so. */
export const unprovenSection = [
  '## What is not proven on a real store',
  '',
  'Each form that the catalogue knows of a client has a line above, or stands here. A run needs a store that npm brings, or `redis-server`.',
  '',
  ...notRunnable.map((each) => `${named(each)}: ${each.why}.`),
  ...notRunnableRepairs.map(({ title, why }) => `- ${title}: ${why}.`),
  '',
  'No suggestion writes these forms, so there is nothing to run:',
  '',
  ...notWritten.map(named),
  `- of every client: ${notAsked.map((each) => `\`${each}\``).join(', ')}`,
].join('\n');
