/** The clients of the Redis family, each with its words for the same commands. */

/** How a client says what the programs need; a value is an expression of theirs. */
export interface Dialect {
  readonly name: string;
  /** the program around its body */
  readonly opened: (body: string, at: { readonly port: number; readonly url: string }) => string;
  readonly get: string;
  readonly exists: string;
  readonly del: string;
  /** the document that is stored, or what stands in its place where none is */
  readonly document: (otherwise: string) => string;
  readonly set: (value: string) => string;
  readonly setDocument: (value: string) => string;
  /** with a minute to live */
  readonly setFor: (value: string) => string;
  /** the same for a key that all agents share */
  readonly setShared: (value: string) => string;
  /** a create for a minute in the words of another client, which this one does not understand */
  readonly setForeign: string;
  readonly getField: string;
  readonly setField: (value: string) => string;
}

const parsed = (get: string) => (otherwise: string) => `JSON.parse(String((await ${get}) ?? '${otherwise}'))`;

const ioredis: Dialect = {
  name: 'ioredis',
  opened: (body, { port }) => `
import { Redis } from 'ioredis';
const redis = new Redis(${port}, '127.0.0.1');
${body}
export const close = () => redis.disconnect();
`,
  get: "redis.get('key')",
  exists: "redis.exists('key')",
  del: "redis.del('key')",
  document: parsed("redis.get('key')"),
  set: (value) => `redis.set('key', ${value})`,
  setDocument: (value) => `redis.set('key', JSON.stringify(${value}))`,
  setShared: (value) => `redis.set('shared:plan', ${value})`,
  setFor: (value) => `redis.setex('key', 60, ${value})`,
  setForeign: "redis.set('key', 'taken', { NX: true, EX: 60 })",
  getField: "redis.hget('key', 'count')",
  setField: (value) => `redis.hset('key', 'count', ${value})`,
};

const nodeRedis: Dialect = {
  name: 'node-redis',
  opened: (body, { port }) => `
import { createClient } from 'redis';
const client = createClient({ socket: { port: ${port}, host: '127.0.0.1' } });
await client.connect();
${body}
export const close = () => client.close();
`,
  get: "client.get('key')",
  exists: "client.exists('key')",
  del: "client.del('key')",
  document: parsed("client.get('key')"),
  set: (value) => `client.set('key', String(${value}))`,
  setDocument: (value) => `client.set('key', JSON.stringify(${value}))`,
  setShared: (value) => `client.set('shared:plan', ${value})`,
  setFor: (value) => `client.setEx('key', 60, String(${value}))`,
  setForeign: "client.set('key', 'taken', { nx: true, EX: 60 })",
  getField: "client.hGet('key', 'count')",
  setField: (value) => `client.hSet('key', 'count', ${value})`,
};

const upstash: Dialect = {
  name: '@upstash/redis',
  opened: (body, { url }) => `
import { Redis } from '@upstash/redis';
const redis = new Redis({ url: '${url}', token: 'none', enableTelemetry: false });
${body}
`,
  get: "redis.get<any>('key')",
  exists: "redis.exists('key')",
  del: "redis.del('key')",
  document: (otherwise) => `(await redis.get<any>('key')) ?? ${otherwise}`,
  set: (value) => `redis.set('key', ${value})`,
  setDocument: (value) => `redis.set('key', ${value})`,
  setShared: (value) => `redis.set('shared:plan', ${value})`,
  setFor: (value) => `redis.setex('key', 60, ${value})`,
  setForeign: "redis.set('key', 'taken', { NX: true, EX: 60 })",
  getField: "redis.hget('key', 'count')",
  setField: (value) => `redis.hset('key', { count: ${value} })`,
};

const glide: Dialect = {
  name: 'Valkey GLIDE',
  opened: (body, { port }) => `
import { GlideClient, TimeUnit } from '@valkey/valkey-glide';
const client = await GlideClient.createClient({ addresses: [{ host: '127.0.0.1', port: ${port} }] });
${body}
export const close = () => client.close();
`,
  get: "client.get('key')",
  exists: "client.exists(['key'])",
  del: "client.del(['key'])",
  document: parsed("client.get('key')"),
  set: (value) => `client.set('key', String(${value}))`,
  setDocument: (value) => `client.set('key', JSON.stringify(${value}))`,
  setShared: (value) => `client.set('shared:plan', ${value})`,
  setFor: (value) => `client.set('key', String(${value}), { expiry: { type: TimeUnit.Seconds, count: 60 } })`,
  setForeign: "client.set('key', 'taken', { NX: true, EX: 60 })",
  getField: "client.hget('key', 'count')",
  setField: (value) => `client.hset('key', { count: String(${value}) })`,
};

export const dialects: readonly Dialect[] = [ioredis, nodeRedis, upstash, glide];
