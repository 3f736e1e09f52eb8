/** Faulty programs, one for each client and fault, that compile against the real client. */

/** A program that loses updates. */
export interface Program {
  readonly name: string;
  readonly code: string;
}

export const programs: readonly Program[] = [
  {
    name: 'ioredis counter',
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function bump(key: string): Promise<number> {
  const n = Number(await redis.get(key)) || 0;
  const next = n + 1;
  await redis.set(key, next);
  return next;
}
`,
  },
  {
    name: 'ioredis amount',
    code: `
import { Redis } from 'ioredis';
export async function charge(redis: Redis, key: string, amount: number): Promise<number> {
  const total = parseFloat((await redis.get(key)) ?? '0') + amount;
  await redis.set(key, total);
  return total;
}
`,
  },
  {
    name: 'ioredis counter with expiry',
    code: `
import { Redis } from 'ioredis';
export class Limiter {
  constructor(private readonly redis: Redis) {}
  async hit(key: string, ttl: number): Promise<void> {
    const hits = Number(await this.redis.get(key));
    await this.redis.setex(key, ttl, hits + 1);
  }
}
`,
  },
  {
    name: 'ioredis document',
    code: `
import { Redis } from 'ioredis';
interface Job { status: string; tries: number }
const redis = new Redis();
export async function start(id: string): Promise<Job> {
  const raw = await redis.get(id);
  if (!raw) throw new Error('no job');
  const job = JSON.parse(raw) as Job;
  job.status = 'running';
  job.tries += 1;
  await redis.set(id, JSON.stringify(job), 'EX', 60);
  return job;
}
`,
  },
  {
    name: 'ioredis document in helpers',
    code: `
import { Redis } from 'ioredis';
interface Entry { ok: number; bad: number }
export class Breaker {
  constructor(private readonly client: Redis) {}
  private async load(id: string): Promise<Entry> {
    const raw = await this.client.get(\`breaker:\${id}\`);
    return raw ? (JSON.parse(raw) as Entry) : { ok: 0, bad: 0 };
  }
  private async save(id: string, entry: Entry): Promise<void> {
    await this.client.set(\`breaker:\${id}\`, JSON.stringify(entry));
  }
  async failed(id: string): Promise<Entry> {
    const entry = await this.load(id);
    entry.bad++;
    await this.save(id, entry);
    return { ...entry };
  }
}
`,
  },
  {
    name: 'ioredis chain',
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export function bump(key: string): Promise<string> {
  return redis.get(key).then((raw) => redis.set(key, Number(raw) + 1));
}
`,
  },
  {
    name: 'ioredis list',
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function push(key: string, item: { id: string }): Promise<void> {
  const list = JSON.parse((await redis.get(key)) ?? '[]') as { id: string }[];
  list.push(item);
  await redis.set(key, JSON.stringify(list));
}
`,
  },
  {
    name: 'ioredis field',
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function rename(key: string, name: string): Promise<void> {
  const user = JSON.parse((await redis.get(key)) ?? '{}') as { name?: string };
  user.name = name;
  await redis.set(key, JSON.stringify(user));
}
`,
  },
  {
    name: 'ioredis hash field',
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function bump(key: string): Promise<void> {
  const n = Number(await redis.hget(key, 'count'));
  await redis.hset(key, 'count', n + 1);
}
`,
  },
  {
    name: 'ioredis branch',
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function take(key: string, max: number): Promise<number> {
  const used = Number(await redis.get(key));
  if (used < max) {
    await redis.set(key, used + 1);
  } else {
    console.log('full');
  }
  console.log('used', used);
  return used;
}
`,
  },
  {
    name: 'ioredis create',
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function reserve(key: string, guest: string): Promise<boolean> {
  if (await redis.exists(key)) return false;
  await redis.set(key, guest, 'EX', 7200);
  return true;
}
`,
  },
  {
    name: 'ioredis create by get',
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function reserve(key: string, guest: string): Promise<boolean> {
  const taken = await redis.get(key);
  if (taken !== null) {
    return false;
  }
  const value = JSON.stringify({ guest, at: Date.now() });
  await redis.setex(key, 60, value);
  return true;
}
`,
  },
  {
    name: 'ioredis release',
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function release(key: string, token: string): Promise<boolean> {
  const owner = await redis.get(key);
  if (owner !== token) return false;
  await redis.del(key);
  return true;
}
`,
  },
  {
    name: 'ioredis take',
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function redeem(key: string): Promise<string | null> {
  const code = await redis.get(key);
  if (!code) return null;
  await redis.del(key);
  return code;
}
`,
  },
  {
    name: 'ioredis setnx and expire',
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function lock(key: string, owner: string): Promise<boolean> {
  const taken = await redis.setnx(key, owner);
  if (taken === 1) {
    await redis.expire(key, 30);
    return true;
  }
  return false;
}
`,
  },
  {
    name: 'iovalkey counter',
    code: `
import { Redis } from 'iovalkey';
const redis = new Redis();
export async function bump(key: string): Promise<void> {
  let n = Number((await redis.get(key)) ?? 0);
  n += 1;
  await redis.set(key, n);
}
`,
  },
  {
    name: 'node-redis counter',
    code: `
import { createClient } from 'redis';
const client = createClient();
export async function bump(key: string): Promise<number> {
  const n = Number((await client.get(key)) ?? '0') + 1;
  await client.set(key, String(n));
  return n;
}
`,
  },
  {
    name: 'node-redis document',
    code: `
import { createClient } from 'redis';
interface Session { seen: number; visits: number }
const client = createClient();
export async function touch(id: string, ttl: number): Promise<void> {
  const raw = await client.get(id);
  const session = (raw ? JSON.parse(raw) : { seen: 0, visits: 0 }) as Session;
  session.seen = Date.now();
  session.visits++;
  await client.set(id, JSON.stringify(session), { EX: ttl });
}
`,
  },
  {
    name: 'node-redis create',
    code: `
import { createClient } from 'redis';
const client = createClient();
export async function reserve(key: string, guest: string): Promise<boolean> {
  if ((await client.exists(key)) > 0) return false;
  await client.set(key, guest, { EX: 60 });
  return true;
}
`,
  },
  {
    name: 'node-redis release',
    code: `
import { createClient } from 'redis';
const client = createClient();
export async function release(key: string, token: string): Promise<void> {
  const owner = await client.get(key);
  if (owner === token) {
    await client.del(key);
  }
}
`,
  },
  {
    name: 'node-redis helpers',
    code: `
import { createClient } from 'redis';
interface Entry { ok: number; bad: number }
const client = createClient();
async function load(id: string): Promise<Entry> {
  const raw = await client.get(id);
  return raw ? (JSON.parse(raw) as Entry) : { ok: 0, bad: 0 };
}
export async function failed(id: string): Promise<void> {
  const entry = await load(id);
  entry.bad++;
  await client.set(id, JSON.stringify(entry));
}
`,
  },
  {
    name: 'node-redis hash field',
    code: `
import { createClient } from 'redis';
const client = createClient();
export async function bump(key: string, field: string): Promise<void> {
  const n = Number(await client.hGet(key, field));
  await client.hSet(key, field, n + 1);
}
`,
  },
  {
    name: 'Upstash counter',
    code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function bump(key: string): Promise<void> {
  const n = (await redis.get<number>(key)) ?? 0;
  await redis.set(key, n + 1);
}
`,
  },
  {
    name: 'Upstash document',
    code: `
import { Redis } from '@upstash/redis';
interface Session { seen: number; visits: number }
const redis = Redis.fromEnv();
export async function touch(id: string): Promise<void> {
  const session = (await redis.get<Session>(id)) ?? { seen: 0, visits: 0 };
  session.seen = Date.now();
  session.visits++;
  await redis.set(id, session, { ex: 3600 });
}
`,
  },
  {
    name: 'Upstash release',
    code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function release(key: string, token: string): Promise<void> {
  const owner = await redis.get<string>(key);
  if (owner === token) {
    await redis.del(key);
  }
}
`,
  },
  {
    name: 'Upstash create',
    code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function reserve(key: string, guest: string): Promise<boolean> {
  if (await redis.exists(key)) return false;
  await redis.set(key, guest, { ex: 60 });
  return true;
}
`,
  },
  {
    name: 'Vercel KV counter',
    code: `
import { kv } from '@vercel/kv';
export async function bump(page: string): Promise<void> {
  const views = (await kv.get<number>(\`views:\${page}\`)) ?? 0;
  await kv.set(\`views:\${page}\`, views + 1);
}
`,
  },
  {
    name: 'JSON file',
    code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function count(path: string): Promise<number> {
  const state = JSON.parse(await readFile(path, 'utf8')) as { count: number };
  state.count++;
  await writeFile(path, JSON.stringify(state));
  return state.count;
}
`,
  },
  {
    name: 'JSON file of a class',
    code: `
import * as fs from 'node:fs/promises';
interface Node { name: string; notes: string[] }
export class Graph {
  constructor(private readonly file: string) {}
  private async load(): Promise<Node[]> {
    return JSON.parse(await fs.readFile(this.file, 'utf8')) as Node[];
  }
  private async save(nodes: Node[]): Promise<void> {
    await fs.writeFile(this.file, JSON.stringify(nodes));
  }
  async remove(names: string[]): Promise<void> {
    let nodes = await this.load();
    nodes = nodes.filter((node) => !names.includes(node.name));
    await this.save(nodes);
  }
}
`,
  },
  {
    name: 'file that grows',
    code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function log(path: string, line: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text + line);
}
`,
  },
  {
    name: 'file list',
    code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function add(path: string, item: { id: string }): Promise<void> {
  const list = JSON.parse(await readFile(path, 'utf8')) as { id: string }[];
  list.push(item);
  await writeFile(path, JSON.stringify(list));
}
`,
  },
  {
    name: 'file create',
    code: `
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
export async function claim(path: string, agent: string): Promise<boolean> {
  if (existsSync(path)) return false;
  await writeFile(path, JSON.stringify({ agent }));
  return true;
}
`,
  },
  {
    name: 'file used afterwards',
    code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function count(path: string): Promise<void> {
  const state = JSON.parse(await readFile(path, 'utf8')) as { count: number };
  state.count++;
  await writeFile(path, JSON.stringify(state));
  console.log(state.count);
  console.log(path);
  console.log('done');
}
`,
  },
  {
    name: 'fs-extra file',
    code: `
import fs from 'fs-extra';
export async function count(path: string): Promise<void> {
  const state = (await fs.readJson(path)) as { count: number };
  state.count++;
  await fs.writeJson(path, state);
}
`,
  },
  {
    name: 'Cloudflare KV list',
    code: `
import type { KVNamespace } from '@cloudflare/workers-types';
export async function post(log: KVNamespace, page: string, text: string): Promise<void> {
  const list = (await log.get<string[]>(page, 'json')) ?? [];
  await log.put(page, JSON.stringify([...list, text]));
}
`,
  },
  {
    name: 'R2 document',
    code: `
import type { R2Bucket } from '@cloudflare/workers-types';
export async function edit(docs: R2Bucket, name: string, title: string): Promise<void> {
  const old = await docs.get(name);
  const doc = old ? await old.json<Record<string, string>>() : {};
  doc.title = title;
  await docs.put(name, JSON.stringify(doc));
}
`,
  },
  {
    name: 'Deno KV counter',
    code: `
import { openKv } from '@deno/kv';
const kv = await openKv();
export async function visit(page: string): Promise<number> {
  const { value } = await kv.get<number>(['visits', page]);
  const visits = (value ?? 0) + 1;
  await kv.set(['visits', page], visits);
  return visits;
}
`,
  },
  {
    name: 'Deno KV create',
    code: `
import { openKv } from '@deno/kv';
const kv = await openKv();
export async function claim(task: string, agent: string): Promise<boolean> {
  const entry = await kv.get(['claims', task]);
  if (entry.value) return false;
  await kv.set(['claims', task], agent);
  return true;
}
`,
  },
  {
    name: 'Netlify blob',
    code: `
import { getStore } from '@netlify/blobs';
const store = getStore('boards');
export async function rename(board: string, title: string): Promise<void> {
  const old = await store.getWithMetadata(board, { type: 'json' });
  const data = { ...(old?.data as object), title, renamed: Date.now() };
  await store.setJSON(board, data);
}
`,
  },
  {
    name: 'idb-keyval counter',
    code: `
import { get, set } from 'idb-keyval';
export async function visit(): Promise<void> {
  const n = (await get<number>('visits')) ?? 0;
  await set('visits', n + 1);
}
`,
  },
  {
    name: 'idb-keyval list',
    code: `
import { get, set } from 'idb-keyval';
export async function add(item: string): Promise<void> {
  const list = (await get<string[]>('list')) ?? [];
  list.push(item);
  await set('list', list);
}
`,
  },
  {
    name: 'chrome.storage',
    code: `
interface Prefs { theme?: string }
export async function setTheme(theme: string): Promise<void> {
  const { prefs } = (await chrome.storage.local.get('prefs')) as { prefs: Prefs };
  prefs.theme = theme;
  await chrome.storage.local.set({ prefs });
}
`,
  },
  {
    name: 'LangGraph store',
    code: `
import type { BaseStore } from '@langchain/langgraph';
export async function learn(store: BaseStore, user: string, fact: string): Promise<void> {
  const item = await store.get(['facts', user], 'profile');
  const facts = [...((item?.value.facts as string[] | undefined) ?? []), fact];
  await store.put(['facts', user], 'profile', { facts });
}
`,
  },
  {
    name: 'Keyv counter',
    code: `
import Keyv from 'keyv';
const keyv = new Keyv();
export async function bump(key: string): Promise<void> {
  const n = (await keyv.get<number>(key)) ?? 0;
  await keyv.set(key, n + 1);
}
`,
  },
  {
    name: 'own interface',
    code: `
interface Store {
  get(key: string): Promise<number | undefined>;
  set(key: string, value: number): Promise<void>;
}
export async function bump(store: Store, key: string): Promise<void> {
  const n = (await store.get(key)) ?? 0;
  await store.set(key, n + 1);
}
`,
  },
  {
    name: 'pg sum',
    code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function pay(id: string, amount: number): Promise<void> {
  const { rows } = await pool.query<{ balance: number }>('SELECT balance FROM accounts WHERE id = $1', [id]);
  const balance = rows[0]!.balance + amount;
  await pool.query('UPDATE accounts SET balance = $1 WHERE id = $2', [balance, id]);
}
`,
  },
  {
    name: 'pg transaction',
    code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function clean(id: string): Promise<void> {
  const client = await pool.connect();
  await client.query('BEGIN');
  const { rows } = await client.query<{ tags: string[] }>('SELECT tags FROM docs WHERE id = $1', [id]);
  const tags = rows[0]!.tags.map((tag) => tag.trim());
  await client.query('UPDATE docs SET tags = $1 WHERE id = $2', [tags, id]);
  await client.query('COMMIT');
  client.release();
}
`,
  },
  {
    name: 'Drizzle column',
    code: `
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
const users = pgTable('users', { id: text().primaryKey(), points: integer().notNull() });
const db = drizzle('postgres://localhost/app');
export async function reward(id: string): Promise<void> {
  const [user] = await db.select().from(users).where(eq(users.id, id));
  if (!user) throw new Error('no user');
  await db.update(users).set({ points: user.points + 10 }).where(eq(users.id, id));
}
`,
  },
  {
    name: 'Knex column',
    code: `
import knex from 'knex';
const db = knex({ client: 'pg' });
export async function reward(id: string): Promise<void> {
  const user = await db('users').where({ id }).first();
  await db('users').where({ id }).update({ points: user.points + 10 });
}
`,
  },
  {
    name: 'Kysely column',
    code: `
import type { Kysely } from 'kysely';
interface Tables { users: { id: string; points: number } }
export async function reward(db: Kysely<Tables>, id: string): Promise<void> {
  const user = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  await db.updateTable('users').set({ points: user.points + 10 }).where('id', '=', id).execute();
}
`,
  },
  {
    name: 'MongoDB field',
    code: `
import { MongoClient } from 'mongodb';
const rooms = new MongoClient('mongodb://localhost').db('app').collection<{ id: string; members: number; seen: number }>('rooms');
export async function join(id: string): Promise<void> {
  const room = await rooms.findOne({ id });
  await rooms.updateOne({ id }, { $set: { members: (room?.members ?? 0) + 1, seen: Date.now() } });
}
`,
  },
  {
    name: 'DynamoDB counter',
    code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export async function visit(id: string, by: number): Promise<void> {
  const { Item } = await db.send(new GetCommand({ TableName: 'pages', Key: { id } }));
  const visits = (Item?.['visits'] ?? 0) + by;
  await db.send(
    new UpdateCommand({
      TableName: 'pages',
      Key: { id },
      UpdateExpression: 'SET visits = :v, seen = :now',
      ExpressionAttributeValues: { ':v': visits, ':now': Date.now() },
    }),
  );
}
`,
  },
  {
    name: 'DynamoDB list',
    code: `
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
const db = DynamoDBDocument.from(new DynamoDB({}));
export async function tag(id: string, name: string): Promise<void> {
  const { Item } = await db.get({ TableName: 'pages', Key: { id } });
  await db.update({
    TableName: 'pages',
    Key: { id },
    UpdateExpression: 'SET tags = :tags',
    ExpressionAttributeValues: { ':tags': [...(Item?.['tags'] ?? []), name] },
  });
}
`,
  },
];
