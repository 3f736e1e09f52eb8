import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-stale-retry.js';

const tester = new RuleTester();

tester.run('no-stale-retry', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    // a loop that sends the old value again
    {
      name: 'an S3 object read anew in each round',
      code: `
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export async function addNote(Key: string, note: string) {
  for (let round = 0; round < 4; round++) {
    const got = await s3.send(new GetObjectCommand({ Bucket: 'memory', Key }));
    const doc = JSON.parse(await got.Body.transformToString());
    doc.notes.push(note);
    try {
      await s3.send(new PutObjectCommand({ Bucket: 'memory', Key, Body: JSON.stringify(doc), IfMatch: got.ETag }));
      return;
    } catch (error) {
      if (error.name !== 'PreconditionFailed') throw error;
    }
  }
}
      `,
    },
    {
      name: 'a Deno entry read in the loop',
      code: `
const kv = await Deno.openKv();
export async function raise(key: string[]) {
  let done = { ok: false };
  while (!done.ok) {
    const entry = await kv.get<number>(key);
    done = await kv.atomic().check(entry).set(key, (entry.value ?? 0) + 1).commit();
  }
}
      `,
    },
    {
      name: 'a row read in the loop',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function rename(id: string, suffix: string) {
  for (let round = 0; round < 3; round++) {
    const { rows } = await pool.query('SELECT name, version FROM tasks WHERE id = $1', [id]);
    const done = await pool.query('UPDATE tasks SET name = $1, version = version + 1 WHERE id = $2 AND version = $3', [rows[0].name + suffix, id, rows[0].version]);
    if (done.rowCount === 1) return;
  }
}
      `,
    },

    // a retry helper around the write alone
    {
      name: 'p-retry around both',
      code: `
import { PrismaClient } from '@prisma/client';
import pRetry from 'p-retry';
const prisma = new PrismaClient();
export async function charge(id: string, cents: number) {
  await pRetry(async () => {
    const account = await prisma.account.findUniqueOrThrow({ where: { id } });
    await prisma.account.update({ where: { id, version: account.version }, data: { balance: account.balance - cents, version: { increment: 1 } } });
  });
}
      `,
    },
    {
      name: 'p-retry around an atomic update',
      code: `
import { PrismaClient } from '@prisma/client';
import pRetry from 'p-retry';
const prisma = new PrismaClient();
export async function charge(id: string, cents: number) {
  await pRetry(() => prisma.account.update({ where: { id }, data: { balance: { decrement: cents } } }));
}
      `,
    },
    {
      name: 'async-retry around what was computed from elsewhere',
      code: `
import retry from 'async-retry';
import { createClient } from 'redis';
const client = createClient();
export async function store(key: string, text: string) {
  await retry(async () => {
    await client.set(key, text);
  });
}
      `,
    },
    {
      name: 'a function that does not retry',
      code: `
import Redis from 'ioredis';
import { timed } from './timed.js';
const redis = new Redis();
export async function raise(key: string) {
  const n = Number(await redis.get(key));
  await timed(() => redis.set(key, n + 1));
}
      `,
    },

    // a second attempt without the condition
    {
      name: 'thrown in the catch, NATS',
      code: `
import type { KV } from '@nats-io/kv';
export async function addStep(kv: KV, key: string, step: string) {
  const entry = await kv.get(key);
  const next = JSON.stringify([...entry.json(), step]);
  try {
    await kv.update(key, next, entry.revision);
  } catch (error) {
    throw new Error('conflict', { cause: error });
  }
}
      `,
    },
    {
      name: 'read again after it failed, TypeORM',
      code: `
import type { Repository } from 'typeorm';
interface Page { id: string; body: string; version: number }
export class Pages {
  constructor(private readonly pages: Repository<Page>) {}
  async append(id: string, text: string): Promise<void> {
    const page = await this.pages.findOneByOrFail({ id });
    const done = await this.pages.update({ id, version: page.version }, { body: page.body + text, version: page.version + 1 });
    if (!done.affected) await this.append(id, text);
  }
}
      `,
    },

    // recursion
    {
      name: 'starting over',
      code: `
import { MongoClient } from 'mongodb';
interface Cart { _id: string; items: string[]; version: number }
const carts = new MongoClient('mongodb://localhost').db('shop').collection<Cart>('carts');
export async function addItem(id: string, sku: string, left = 3): Promise<void> {
  const cart = await carts.findOne({ _id: id });
  if (!cart) return;
  const done = await carts.updateOne({ _id: id, version: cart.version }, { $set: { items: [...cart.items, sku] }, $inc: { version: 1 } });
  if (done.matchedCount === 0 && left > 0) return addItem(id, sku, left - 1);
}
      `,
    },

    // loops that are no retry
    {
      name: 'a loop over items',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function mark(keys: string[]) {
  for (const key of keys) await redis.set(key, 'done');
}
      `,
    },
    {
      name: 'watching and reading in each round',
      code: `
import Redis from 'ioredis';
export async function raise(key: string) {
  const redis = new Redis();
  for (;;) {
    await redis.watch(key);
    const n = Number(await redis.get(key));
    if (await redis.multi().set(key, n + 1).exec()) return;
  }
}
      `,
    },

    // other clients
    {
      name: 'text and etag of R2 in each round',
      code: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  for (let n = 0; n < 3; n++) {
    const old = await env.DOCS.get(name);
    const done = await env.DOCS.put(name, (await old.text()) + line, { onlyIf: { etagMatches: old.etag } });
    if (done) return;
  }
}
      `,
    },
    {
      name: 'data and etag of Netlify in each round',
      code: `
import { getStore } from '@netlify/blobs';
const store = getStore('boards');
export async function addCard(board: string, card: string) {
  for (let n = 0; n < 3; n++) {
    const got = await store.getWithMetadata(board, { type: 'json' });
    const { modified } = await store.setJSON(board, [...got.data, card], { onlyIfMatch: got.etag });
    if (modified) return;
  }
}
      `,
    },
    {
      name: 'version of DynamoDB, read in each round',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import pRetry from 'p-retry';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export async function addStep(id: string, step: string) {
  await pRetry(async () => {
    const { Item } = await db.send(new GetCommand({ TableName: 'plans', Key: { id } }));
    await db.send(new PutCommand({ TableName: 'plans', Item: { ...Item, steps: [...Item.steps, step], version: Item.version + 1 }, ConditionExpression: 'version = :v', ExpressionAttributeValues: { ':v': Item.version } }));
  });
}
      `,
    },
    {
      name: 'revision of NATS, read in each round',
      code: `
import type { KV } from '@nats-io/kv';
export async function addStep(kv: KV, key: string, step: string) {
  for (let n = 0; n < 3; n++) {
    const entry = await kv.get(key);
    try {
      await kv.update(key, JSON.stringify([...entry.json(), step]), entry.revision);
      return;
    } catch {
      continue;
    }
  }
}
      `,
    },
    {
      name: 'count of Prisma, read in each round',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function charge(id: string, cents: number) {
  for (let n = 0; n < 3; n++) {
    const account = await prisma.account.findUniqueOrThrow({ where: { id } });
    const { count } = await prisma.account.updateMany({ where: { id, version: account.version }, data: { balance: account.balance - cents } });
    if (count === 1) return;
  }
}
      `,
    },

    // other retry helpers
    {
      name: 'cockatiel around both',
      code: `
import { handleAll, retry } from 'cockatiel';
import Redis from 'ioredis';
const redis = new Redis();
const policy = retry(handleAll, { maxAttempts: 3 });
export async function raise(key: string) {
  await policy.execute(() => redis.incr(key));
}
      `,
    },
    {
      name: 'a local retry helper around both',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let n = 0; ; n++) {
    try {
      return await work();
    } catch (error) {
      if (n === 3) throw error;
    }
  }
}
export async function raise(key: string) {
  await withRetry(() => redis.incr(key));
}
      `,
    },
    {
      name: 'a retry of a value that is not from the store',
      code: `
import pRetry from 'p-retry';
import Redis from 'ioredis';
import { ask } from './ask.js';
const redis = new Redis();
export async function answer(key: string) {
  const text = await ask(key);
  await pRetry(() => redis.set(key, text));
}
      `,
    },
    {
      name: 'a retry of a value from another key',
      code: `
import pRetry from 'p-retry';
import Redis from 'ioredis';
const redis = new Redis();
export async function copy(from: string, to: string) {
  const text = await redis.get(from);
  await pRetry(() => redis.set(to, text ?? ''));
}
      `,
    },
    {
      name: 'a retry of a default where nothing was stored',
      code: `
import pRetry from 'p-retry';
import Redis from 'ioredis';
const redis = new Redis();
export async function init(key: string, text: string) {
  if ((await redis.get(key)) !== null) return;
  await pRetry(() => redis.set(key, text, 'NX'));
}
      `,
    },
    {
      name: 'another key after a failed one',
      code: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  const old = await env.DOCS.get(name);
  const text = (await old.text()) + line;
  const done = await env.DOCS.put(name, text, { onlyIf: { etagMatches: old.etag } });
  if (!done) await env.DOCS.put(\`\${name}.conflict\`, text);
}
      `,
    },
    {
      name: 'a loop that goes on after success',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function countdown(key: string) {
  let n = Number(await redis.get(key));
  while (n > 0) {
    n--;
    await redis.set('shown', n);
  }
}
      `,
    },
    {
      name: 'a loop whose handler gives up',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function raise(keys: string[], key: string) {
  const n = Number(await redis.get(key));
  for (let round = 0; round < keys.length; round++) {
    try {
      await redis.set(keys[round], n);
      break;
    } catch (error) {
      throw new Error('failed', { cause: error });
    }
  }
}
      `,
    },
    {
      name: 'a read at the end of the round, for the next one',
      code: `
const kv = await Deno.openKv();
export async function addStep(key: string[], step: string) {
  let entry = await kv.get<string[]>(key);
  for (let round = 0; round < 5; round++) {
    const done = await kv.atomic().check(entry).set(key, [...(entry.value ?? []), step]).commit();
    if (done.ok) return;
    entry = await kv.get<string[]>(key);
  }
}
      `,
    },
    {
      name: 'a polling loop',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function whenDone(id: string) {
  for (;;) {
    const state = await redis.get(\`job:\${id}\`);
    if (state === 'done') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
      `,
    },
    {
      name: 'methods that read and write in each round',
      code: `
import { PrismaClient } from '@prisma/client';
export class Accounts {
  constructor(private readonly prisma: PrismaClient) {}
  #load(id: string) {
    return this.prisma.account.findUniqueOrThrow({ where: { id } });
  }
  #save(id: string, version: number, balance: number) {
    return this.prisma.account.updateMany({ where: { id, version }, data: { balance, version: { increment: 1 } } });
  }
  async add(id: string, cents: number) {
    for (let round = 0; round < 3; round++) {
      const account = await this.#load(id);
      const { count } = await this.#save(id, account.version, account.balance + cents);
      if (count === 1) return;
    }
  }
}
      `,
    },
    {
      name: 'a serializable transaction around both',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function add(id: string, by: number) {
  for (let round = 0; round < 3; round++) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
      const { rows } = await client.query('SELECT n FROM counters WHERE id = $1', [id]);
      await client.query('UPDATE counters SET n = $1 WHERE id = $2', [rows[0].n + by, id]);
      await client.query('COMMIT');
      return;
    } catch {
      await client.query('ROLLBACK');
    } finally {
      client.release();
    }
  }
}
      `,
    },
    {
      name: 'a helper that reads and writes, tried again',
      code: `
import pRetry from 'p-retry';
import Redis from 'ioredis';
const redis = new Redis();
async function raise(key: string) {
  const n = Number(await redis.get(key));
  await redis.set(key, n + 1);
}
export const raiseSurely = (key: string) => pRetry(() => raise(key));
      `,
    },
    {
      name: 'another record in each round',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function drain() {
  let job = await redis.lpop('jobs');
  while (job) {
    try {
      await redis.set(\`result:\${job}\`, 'ok');
      break;
    } catch {
      job = await redis.lpop('jobs');
    }
  }
}
      `,
    },
    {
      name: 'a script whose old and new text are read and computed in each attempt',
      code: `
import retry from 'async-retry';
import Redis from 'ioredis';
const redis = new Redis();
const SWAP = 'if redis.call("GET", KEYS[1]) == ARGV[1] then redis.call("SET", KEYS[1], ARGV[2]) return 1 end return 0';
export async function use(key: string, tokens: number) {
  await retry(async () => {
    const before = (await redis.get(key)) ?? '0';
    const swapped = await redis.eval(SWAP, 1, key, before, String(Number(before) + tokens));
    if (swapped !== 1) throw new Error('changed');
  });
}
      `,
    },
    {
      name: 'a snapshot read again, and the next value computed from it',
      code: `
import { Firestore } from '@google-cloud/firestore';
const db = new Firestore();
export async function vote(poll: string, option: string) {
  const ref = db.collection('polls').doc(poll);
  let snapshot = await ref.get();
  for (let tries = 0; tries < 4; tries++) {
    const votes = { ...snapshot.get('votes') };
    votes[option] = (votes[option] ?? 0) + 1;
    try {
      return await ref.update({ votes }, { lastUpdateTime: snapshot.updateTime });
    } catch {
      snapshot = await ref.get();
    }
  }
}
      `,
    },
    {
      name: 'an update of another entity after a failed flush',
      code: `
import { type EntityManager, OptimisticLockError } from '@mikro-orm/core';
import { Failure, Item } from './entities';
export async function restock(em: EntityManager, id: number, boxes: number) {
  const item = await em.findOneOrFail(Item, id);
  item.stock += boxes;
  try {
    await em.flush();
  } catch (err) {
    if (!(err instanceof OptimisticLockError)) throw err;
    await em.nativeUpdate(Failure, { id }, { boxes });
  }
}
      `,
    },
    {
      name: 'a then chain that begins again with its read',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export function grant(player: string, item: string, count: number): Promise<number> {
  const key = \`inventory:\${player}\`;
  return redis
    .watch(key)
    .then(() => redis.hget(key, item))
    .then((owned) => {
      const total = Number(owned ?? 0) + count;
      return redis.multi().hset(key, item, total).exec().then((result) => (result === null ? grant(player, item, count) : total));
    });
}
      `,
    },
    {
      name: 'a record read anew, and its list changed anew',
      code: `
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
export class Playlists {
  constructor(private readonly ddb: DynamoDBDocumentClient) {}
  private async get(id: string) {
    const { Item } = await this.ddb.send(new GetCommand({ TableName: 'playlists', Key: { id } }));
    return Item!;
  }
  async add(id: string, track: string) {
    let playlist = await this.get(id);
    for (let attempt = 0; attempt < 5; attempt++) {
      const tracks = [...playlist.tracks, track];
      try {
        await this.ddb.send(new PutCommand({ TableName: 'playlists', Item: { ...playlist, tracks, version: playlist.version + 1 }, ConditionExpression: 'version = :v', ExpressionAttributeValues: { ':v': playlist.version } }));
        return;
      } catch (error) {
        if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
        playlist = await this.get(id);
      }
    }
  }
}
      `,
    },
    {
      name: 'each statement is sent again while the database is busy, better-sqlite3',
      code: `
import Database from 'better-sqlite3';
import pRetry from 'p-retry';
const db = new Database('tasks.db');
const get = (id: string) => pRetry(() => db.prepare('SELECT id, tries FROM tasks WHERE id = ?').get(id));
export async function tried(id: string) {
  const task = await get(id);
  await pRetry(() => db.prepare('UPDATE tasks SET tries = ? WHERE id = ?').run(task.tries + 1, id));
}
      `,
    },
    {
      name: 'a name that is taken is tried under another one, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function restore(id: string) {
  const row = await prisma.board.findUniqueOrThrow({ where: { id } });
  let name = row.name;
  for (let attempt = 1; ; attempt++) {
    try {
      await prisma.board.update({ where: { id }, data: { name, hidden: false } });
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'P2002') throw error;
      name = \`\${row.name} (\${attempt})\`;
    }
  }
}
      `,
    },
    {
      name: 'rewritten in a loop by the columns that it was read by, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function seal(id: string, projectId: string, sizes: number[]) {
  const set = await prisma.dataset.findFirstOrThrow({ where: { id, projectId } });
  for (let part = 0; part < sizes.length; part++)
    await prisma.dataset.updateMany({ where: { id, projectId }, data: { offsets: { ...(set.offsets as object), [part]: sizes[part] } } });
}
      `,
    },
  ],
  invalid: [
    // a loop that sends the old value again
    {
      name: 'an S3 object with a fresh tag and the old body',
      code: `
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export async function addNote(Key: string, note: string) {
  const got = await s3.send(new GetObjectCommand({ Bucket: 'memory', Key }));
  const doc = JSON.parse(await got.Body.transformToString());
  doc.notes.push(note);
  let tag = got.ETag;
  for (let round = 0; round < 4; round++) {
    try {
      await s3.send(new PutObjectCommand({ Bucket: 'memory', Key, Body: JSON.stringify(doc), IfMatch: tag }));
      return;
    } catch (error) {
      if (error.name !== 'PreconditionFailed') throw error;
      tag = (await s3.send(new HeadObjectCommand({ Bucket: 'memory', Key }))).ETag;
    }
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 's3.send(new PutObjectCommand(…', read: 's3.send(new GetObjectCommand({ …', line: '5' },
          line: 11,
          column: 13,
          endLine: 11,
          endColumn: 110,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export async function addNote(Key: string, note: string) {
  for (let round = 0; round < 4; round++) {
    const got = await s3.send(new GetObjectCommand({ Bucket: 'memory', Key }));
    const doc = JSON.parse(await got.Body.transformToString());
    doc.notes.push(note);
    const tag = got.ETag;
    try {
      await s3.send(new PutObjectCommand({ Bucket: 'memory', Key, Body: JSON.stringify(doc), IfMatch: tag }));
      return;
    } catch (error) {
      if (error.name !== 'PreconditionFailed') throw error;
    }
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a Deno entry read before the loop',
      code: `
const kv = await Deno.openKv();
export async function raise(key: string[]) {
  const entry = await kv.get<number>(key);
  const next = (entry.value ?? 0) + 1;
  let done = { ok: false };
  while (!done.ok) {
    done = await kv.atomic().check(entry).set(key, next).commit();
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'kv.atomic().check(entry).set(…', read: 'kv.get<number>(key)', line: '4' },
          line: 8,
          column: 18,
          endLine: 8,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
const kv = await Deno.openKv();
export async function raise(key: string[]) {
  let done = { ok: false };
  while (!done.ok) {
    const entry = await kv.get<number>(key);
    const next = (entry.value ?? 0) + 1;
    done = await kv.atomic().check(entry).set(key, next).commit();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a row with its version, read before the loop',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function rename(id: string, suffix: string) {
  const { rows } = await pool.query('SELECT name, version FROM tasks WHERE id = $1', [id]);
  const name = rows[0].name + suffix;
  for (let round = 0; round < 3; round++) {
    const done = await pool.query('UPDATE tasks SET name = $1, version = version + 1 WHERE id = $2 AND version = $3', [name, id, rows[0].version]);
    if (done.rowCount === 1) return;
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: "pool.query('UPDATE tasks SET …", read: "pool.query('SELECT name, versio…", line: '5' },
          line: 8,
          column: 24,
          endLine: 8,
          endColumn: 147,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { Pool } from 'pg';
const pool = new Pool();
export async function rename(id: string, suffix: string) {
  for (let round = 0; round < 3; round++) {
    const { rows } = await pool.query('SELECT name, version FROM tasks WHERE id = $1', [id]);
    const name = rows[0].name + suffix;
    const done = await pool.query('UPDATE tasks SET name = $1, version = version + 1 WHERE id = $2 AND version = $3', [name, id, rows[0].version]);
    if (done.rowCount === 1) return;
  }
}
      `,
            },
          ],
        },
      ],
    },

    // a retry helper around the write alone
    {
      name: 'p-retry around the update',
      code: `
import { PrismaClient } from '@prisma/client';
import pRetry from 'p-retry';
const prisma = new PrismaClient();
export async function charge(id: string, cents: number) {
  const account = await prisma.account.findUniqueOrThrow({ where: { id } });
  const balance = account.balance - cents;
  await pRetry(async () => {
    await prisma.account.update({ where: { id }, data: { balance } });
  });
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'prisma.account.update({ where…', read: 'prisma.account.findUniqueOrThro…', line: '6' },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 70,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'decrement' },
              output: `
import { PrismaClient } from '@prisma/client';
import pRetry from 'p-retry';
const prisma = new PrismaClient();
export async function charge(id: string, cents: number) {
  await pRetry(async () => {
    await prisma.account.update({ where: { id }, data: { balance: { decrement: cents } } });
  });
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { PrismaClient } from '@prisma/client';
import pRetry from 'p-retry';
const prisma = new PrismaClient();
export async function charge(id: string, cents: number) {
  await pRetry(async () => {
    const account = await prisma.account.findUniqueOrThrow({ where: { id } });
    const balance = account.balance - cents;
    await prisma.account.update({ where: { id }, data: { balance } });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'async-retry',
      code: `
import retry from 'async-retry';
import { createClient } from 'redis';
const client = createClient();
export async function raise(key: string) {
  const n = Number(await client.get(key));
  await retry(async () => {
    await client.set(key, String(n + 1));
  });
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'client.set(key, String(n + 1))', read: 'client.get(key)', line: '6' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import retry from 'async-retry';
import { createClient } from 'redis';
const client = createClient();
export async function raise(key: string) {
  await retry(async () => {
    const n = Number(await client.get(key));
    await client.set(key, String(n + 1));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a function of the settings',
      code: `
import Redis from 'ioredis';
import { again } from './again.js';
const redis = new Redis();
export async function raise(key: string) {
  const n = Number(await redis.get(key));
  await again(() => redis.set(key, n + 1));
}
      `,
      settings: { 'lost-update': { retry: ['again'] } },
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'redis.set(key, n + 1)', read: 'redis.get(key)', line: '6' },
          line: 7,
          column: 21,
          endLine: 7,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import Redis from 'ioredis';
import { again } from './again.js';
const redis = new Redis();
export async function raise(key: string) {
  await again(async () => {
    const n = Number(await redis.get(key));
    return redis.set(key, n + 1);
  });
}
      `,
            },
          ],
        },
      ],
    },

    // a second attempt without the condition
    {
      name: 'put in the catch, NATS',
      code: `
import type { KV } from '@nats-io/kv';
export async function addStep(kv: KV, key: string, step: string) {
  const entry = await kv.get(key);
  const next = JSON.stringify([...entry.json(), step]);
  try {
    await kv.update(key, next, entry.revision);
  } catch {
    await kv.put(key, next);
  }
}
      `,
      errors: [
        {
          messageId: 'unconditional',
          data: { call: 'kv.put(key, next)', line: '4' },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop that reads again after a conflict' },
              output: `
import type { KV } from '@nats-io/kv';
export async function addStep(kv: KV, key: string, step: string) {
  for (let attempt = 1; ; attempt++) {
    const entry = await kv.get(key);
    const next = JSON.stringify([...entry.json(), step]);
    try {
      await kv.update(key, next, entry.revision);
    } catch {
      if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
      await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
      continue;
    }
    break;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'update without version after it failed, TypeORM',
      code: `
import type { Repository } from 'typeorm';
interface Page { id: string; body: string; version: number }
export class Pages {
  constructor(private readonly pages: Repository<Page>) {}
  async append(id: string, text: string) {
    const page = await this.pages.findOneByOrFail({ id });
    const change = { body: page.body + text, version: page.version + 1 };
    const done = await this.pages.update({ id, version: page.version }, change);
    if (!done.affected) {
      await this.pages.update({ id }, change);
    }
  }
}
      `,
      errors: [
        {
          messageId: 'unconditional',
          data: { call: 'this.pages.update({ id }, cha…', line: '7' },
          line: 11,
          column: 13,
          endLine: 11,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop that reads again after a conflict' },
              output: `
import type { Repository } from 'typeorm';
interface Page { id: string; body: string; version: number }
export class Pages {
  constructor(private readonly pages: Repository<Page>) {}
  async append(id: string, text: string) {
    for (let attempt = 1; ; attempt++) {
      const page = await this.pages.findOneByOrFail({ id });
      const change = { body: page.body + text, version: page.version + 1 };
      const done = await this.pages.update({ id, version: page.version }, change);
      if (!done.affected) {
        if (attempt === 20) throw new Error('too much contention');
        await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
        continue;
      }
      break;
    }
  }
}
      `,
            },
          ],
        },
      ],
    },

    // recursion
    {
      name: 'a new version with the old items',
      code: `
import { MongoClient } from 'mongodb';
interface Cart { _id: string; items: string[]; version: number }
const carts = new MongoClient('mongodb://localhost').db('shop').collection<Cart>('carts');
async function store(cart: Cart, left: number): Promise<void> {
  const done = await carts.updateOne({ _id: cart._id, version: cart.version }, { $set: { items: cart.items }, $inc: { version: 1 } });
  if (done.matchedCount === 1 || left === 0) return;
  const now = await carts.findOne({ _id: cart._id });
  if (now) await store({ ...cart, version: now.version }, left - 1);
}
export async function addItem(id: string, sku: string) {
  const cart = await carts.findOne({ _id: id });
  if (cart) await store({ ...cart, items: [...cart.items, sku] }, 3);
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'carts.updateOne({ _id: cart._…', read: 'carts.findOne({ _id: id })', line: '12' },
          line: 6,
          column: 22,
          endLine: 6,
          endColumn: 134,
        },
      ],
    },

    // other clients
    {
      name: 'WATCH in the loop, GET before it',
      code: `
import Redis from 'ioredis';
export async function raise(key: string) {
  const redis = new Redis();
  const n = Number(await redis.get(key));
  for (;;) {
    await redis.watch(key);
    if (await redis.multi().set(key, n + 1).exec()) return;
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'redis.multi().set(key, n + 1)', read: 'redis.get(key)', line: '5' },
          line: 8,
          column: 15,
          endLine: 8,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import Redis from 'ioredis';
export async function raise(key: string) {
  const redis = new Redis();
  for (;;) {
    await redis.watch(key);
    const n = Number(await redis.get(key));
    if (await redis.multi().set(key, n + 1).exec()) return;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'etag of R2',
      code: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  let old = await env.DOCS.get(name);
  const text = (await old.text()) + line;
  for (let n = 0; n < 3; n++) {
    const done = await env.DOCS.put(name, text, { onlyIf: { etagMatches: old.etag } });
    if (done) return;
    old = await env.DOCS.head(name);
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'env.DOCS.put(name, text, { on…', read: 'env.DOCS.get(name)', line: '4' },
          line: 7,
          column: 24,
          endLine: 7,
          endColumn: 87,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  for (let n = 0; n < 3; n++) {
    const old = await env.DOCS.get(name);
    const text = (await old.text()) + line;
    const done = await env.DOCS.put(name, text, { onlyIf: { etagMatches: old.etag } });
    if (done) return;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'etag of Netlify',
      code: `
import { getStore } from '@netlify/blobs';
const store = getStore('boards');
export async function addCard(board: string, card: string) {
  const got = await store.getWithMetadata(board, { type: 'json' });
  const cards = [...got.data, card];
  let etag = got.etag;
  for (let n = 0; n < 3; n++) {
    const { modified } = await store.setJSON(board, cards, { onlyIfMatch: etag });
    if (modified) return;
    etag = (await store.getMetadata(board)).etag;
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'store.setJSON(board, cards, {…', read: 'store.getWithMetadata(board, { …', line: '5' },
          line: 9,
          column: 32,
          endLine: 9,
          endColumn: 82,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { getStore } from '@netlify/blobs';
const store = getStore('boards');
export async function addCard(board: string, card: string) {
  for (let n = 0; n < 3; n++) {
    const got = await store.getWithMetadata(board, { type: 'json' });
    const cards = [...got.data, card];
    const etag = got.etag;
    const { modified } = await store.setJSON(board, cards, { onlyIfMatch: etag });
    if (modified) return;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'version of DynamoDB',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import pRetry from 'p-retry';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export async function addStep(id: string, step: string) {
  const { Item } = await db.send(new GetCommand({ TableName: 'plans', Key: { id } }));
  const plan = { ...Item, steps: [...Item.steps, step] };
  await pRetry(() => db.send(new PutCommand({ TableName: 'plans', Item: plan })));
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'db.send(new PutCommand({ Tabl…', read: 'db.send(new GetCommand({ TableN…', line: '7' },
          line: 9,
          column: 22,
          endLine: 9,
          endColumn: 81,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import pRetry from 'p-retry';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export async function addStep(id: string, step: string) {
  await pRetry(async () => {
    const { Item } = await db.send(new GetCommand({ TableName: 'plans', Key: { id } }));
    const plan = { ...Item, steps: [...Item.steps, step] };
    return db.send(new PutCommand({ TableName: 'plans', Item: plan }));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'revision of NATS',
      code: `
import type { KV } from '@nats-io/kv';
export async function addStep(kv: KV, key: string, step: string) {
  const entry = await kv.get(key);
  const next = JSON.stringify([...entry.json(), step]);
  let revision = entry.revision;
  for (let n = 0; n < 3; n++) {
    try {
      await kv.update(key, next, revision);
      return;
    } catch {
      revision = (await kv.get(key)).revision;
    }
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'kv.update(key, next, revision)', read: 'kv.get(key)', line: '4' },
          line: 9,
          column: 13,
          endLine: 9,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import type { KV } from '@nats-io/kv';
export async function addStep(kv: KV, key: string, step: string) {
  for (let n = 0; n < 3; n++) {
    const entry = await kv.get(key);
    const next = JSON.stringify([...entry.json(), step]);
    const revision = entry.revision;
    try {
      await kv.update(key, next, revision);
      return;
    } catch {
    }
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'version of MongoDB in a loop',
      code: `
import { MongoClient } from 'mongodb';
const carts = new MongoClient('mongodb://localhost').db('shop').collection('carts');
export async function addItem(id: string, sku: string) {
  const cart = await carts.findOne({ id });
  const items = [...cart.items, sku];
  let done = 0;
  while (done === 0) {
    const result = await carts.updateOne({ id, version: cart.version }, { $set: { items }, $inc: { version: 1 } });
    done = result.matchedCount;
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'carts.updateOne({ id, version…', read: 'carts.findOne({ id })', line: '5' },
          line: 9,
          column: 26,
          endLine: 9,
          endColumn: 115,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { MongoClient } from 'mongodb';
const carts = new MongoClient('mongodb://localhost').db('shop').collection('carts');
export async function addItem(id: string, sku: string) {
  let done = 0;
  while (done === 0) {
    const cart = await carts.findOne({ id });
    const items = [...cart.items, sku];
    const result = await carts.updateOne({ id, version: cart.version }, { $set: { items }, $inc: { version: 1 } });
    done = result.matchedCount;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'count of Prisma in a loop',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function charge(id: string, cents: number) {
  const account = await prisma.account.findUniqueOrThrow({ where: { id } });
  for (let n = 0; n < 3; n++) {
    const { count } = await prisma.account.updateMany({ where: { id, version: account.version }, data: { balance: account.balance - cents } });
    if (count === 1) return;
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'prisma.account.updateMany({ w…', read: 'prisma.account.findUniqueOrThro…', line: '5' },
          line: 7,
          column: 29,
          endLine: 7,
          endColumn: 143,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function charge(id: string, cents: number) {
  for (let n = 0; n < 3; n++) {
    const account = await prisma.account.findUniqueOrThrow({ where: { id } });
    const { count } = await prisma.account.updateMany({ where: { id, version: account.version }, data: { balance: account.balance - cents } });
    if (count === 1) return;
  }
}
      `,
            },
          ],
        },
      ],
    },

    // other retry helpers
    {
      name: 'ts-retry-promise',
      code: `
import { retry } from 'ts-retry-promise';
import Redis from 'ioredis';
const redis = new Redis();
export async function raise(key: string) {
  const n = Number(await redis.get(key));
  await retry(() => redis.set(key, n + 1));
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'redis.set(key, n + 1)', read: 'redis.get(key)', line: '6' },
          line: 7,
          column: 21,
          endLine: 7,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { retry } from 'ts-retry-promise';
import Redis from 'ioredis';
const redis = new Redis();
export async function raise(key: string) {
  await retry(async () => {
    const n = Number(await redis.get(key));
    return redis.set(key, n + 1);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'exponential-backoff',
      code: `
import { backOff } from 'exponential-backoff';
import Redis from 'ioredis';
const redis = new Redis();
export async function raise(key: string) {
  const n = Number(await redis.get(key));
  await backOff(() => redis.set(key, n + 1));
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'redis.set(key, n + 1)', read: 'redis.get(key)', line: '6' },
          line: 7,
          column: 23,
          endLine: 7,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { backOff } from 'exponential-backoff';
import Redis from 'ioredis';
const redis = new Redis();
export async function raise(key: string) {
  await backOff(async () => {
    const n = Number(await redis.get(key));
    return redis.set(key, n + 1);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'cockatiel',
      code: `
import { handleAll, retry } from 'cockatiel';
import Redis from 'ioredis';
const redis = new Redis();
const policy = retry(handleAll, { maxAttempts: 3 });
export async function raise(key: string) {
  const n = Number(await redis.get(key));
  await policy.execute(() => redis.set(key, n + 1));
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'redis.set(key, n + 1)', read: 'redis.get(key)', line: '7' },
          line: 8,
          column: 30,
          endLine: 8,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { handleAll, retry } from 'cockatiel';
import Redis from 'ioredis';
const redis = new Redis();
const policy = retry(handleAll, { maxAttempts: 3 });
export async function raise(key: string) {
  await policy.execute(async () => {
    const n = Number(await redis.get(key));
    return redis.set(key, n + 1);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a local retry helper',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let n = 0; ; n++) {
    try {
      return await work();
    } catch (error) {
      if (n === 3) throw error;
    }
  }
}
export async function raise(key: string) {
  const n = Number(await redis.get(key));
  await withRetry(() => redis.set(key, n + 1));
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'redis.set(key, n + 1)', read: 'redis.get(key)', line: '14' },
          line: 15,
          column: 25,
          endLine: 15,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let n = 0; ; n++) {
    try {
      return await work();
    } catch (error) {
      if (n === 3) throw error;
    }
  }
}
export async function raise(key: string) {
  await withRetry(async () => {
    const n = Number(await redis.get(key));
    return redis.set(key, n + 1);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Deno set after a failed commit',
      code: `
const kv = await Deno.openKv();
export async function raise(key: string[]) {
  const entry = await kv.get<number>(key);
  const next = (entry.value ?? 0) + 1;
  const done = await kv.atomic().check(entry).set(key, next).commit();
  if (!done.ok) await kv.set(key, next);
}
      `,
      errors: [
        {
          messageId: 'unconditional',
          data: { call: 'kv.set(key, next)', line: '4' },
          line: 7,
          column: 23,
          endLine: 7,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop that reads again after a conflict' },
              output: `
const kv = await Deno.openKv();
export async function raise(key: string[]) {
  for (let attempt = 1; ; attempt++) {
    const entry = await kv.get<number>(key);
    const next = (entry.value ?? 0) + 1;
    const done = await kv.atomic().check(entry).set(key, next).commit();
    if (!done.ok) {
      if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
      await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
      continue;
    }
    break;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'put without onlyIf after a failed one',
      code: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  const old = await env.DOCS.get(name);
  const text = (await old.text()) + line;
  const done = await env.DOCS.put(name, text, { onlyIf: { etagMatches: old.etag } });
  if (!done) await env.DOCS.put(name, text);
}
      `,
      errors: [
        {
          messageId: 'unconditional',
          data: { call: 'env.DOCS.put(name, text)', line: '4' },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop that reads again after a conflict' },
              output: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  for (let attempt = 1; ; attempt++) {
    const old = await env.DOCS.get(name);
    const text = (await old.text()) + line;
    const done = await env.DOCS.put(name, text, { onlyIf: { etagMatches: old.etag } });
    if (!done) {
      if (attempt === 20) throw new Error(\`\${name}: too much contention\`);
      await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
      continue;
    }
    break;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a loop that tries again after any error',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function raise(key: string) {
  const n = Number(await redis.get(key));
  for (let round = 0; round < 3; round++) {
    try {
      await redis.set(key, n + 1);
      return;
    } catch (error) {
      console.warn(error);
    }
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'redis.set(key, n + 1)', read: 'redis.get(key)', line: '5' },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function raise(key: string) {
  for (let round = 0; round < 3; round++) {
    const n = Number(await redis.get(key));
    try {
      await redis.set(key, n + 1);
      return;
    } catch (error) {
      console.warn(error);
    }
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a serializable transaction around the write alone',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function add(id: string, by: number) {
  const { rows } = await pool.query('SELECT n FROM counters WHERE id = $1', [id]);
  for (let round = 0; round < 3; round++) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
      await client.query('UPDATE counters SET n = $1 WHERE id = $2', [rows[0].n + by, id]);
      await client.query('COMMIT');
      return;
    } catch {
      await client.query('ROLLBACK');
    } finally {
      client.release();
    }
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: "client.query('UPDATE counters…", read: "pool.query('SELECT n FROM count…", line: '5' },
          line: 10,
          column: 13,
          endLine: 10,
          endColumn: 91,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'an SQL expression' },
              output: `
import { Pool } from 'pg';
const pool = new Pool();
export async function add(id: string, by: number) {
  for (let round = 0; round < 3; round++) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
      await client.query('UPDATE counters SET n = n + $1 WHERE id = $2', [by, id]);
      await client.query('COMMIT');
      return;
    } catch {
      await client.query('ROLLBACK');
    } finally {
      client.release();
    }
  }
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { Pool } from 'pg';
const pool = new Pool();
export async function add(id: string, by: number) {
  for (let round = 0; round < 3; round++) {
    const client = await pool.connect();
    const { rows } = await pool.query('SELECT n FROM counters WHERE id = $1', [id]);
    try {
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
      await client.query('UPDATE counters SET n = $1 WHERE id = $2', [rows[0].n + by, id]);
      await client.query('COMMIT');
      return;
    } catch {
      await client.query('ROLLBACK');
    } finally {
      client.release();
    }
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a script sent again with what was read before',
      code: `
import retry from 'async-retry';
import Redis from 'ioredis';
const redis = new Redis();
const SWAP = 'if redis.call("GET", KEYS[1]) == ARGV[1] then redis.call("SET", KEYS[1], ARGV[2]) return 1 end return 0';
export async function use(key: string, tokens: number) {
  const before = (await redis.get(key)) ?? '0';
  const next = String(Number(before) + tokens);
  await retry(async () => {
    const swapped = await redis.eval(SWAP, 1, key, before, next);
    if (swapped !== 1) throw new Error('changed');
  });
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'redis.eval(SWAP, 1, key, befo…', read: 'redis.get(key)', line: '7' },
          line: 10,
          column: 27,
          endLine: 10,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import retry from 'async-retry';
import Redis from 'ioredis';
const redis = new Redis();
const SWAP = 'if redis.call("GET", KEYS[1]) == ARGV[1] then redis.call("SET", KEYS[1], ARGV[2]) return 1 end return 0';
export async function use(key: string, tokens: number) {
  await retry(async () => {
    const before = (await redis.get(key)) ?? '0';
    const next = String(Number(before) + tokens);
    const swapped = await redis.eval(SWAP, 1, key, before, next);
    if (swapped !== 1) throw new Error('changed');
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a snapshot read again, and votes counted on the one before',
      code: `
import { Firestore } from '@google-cloud/firestore';
const db = new Firestore();
export async function vote(poll: string, option: string) {
  const ref = db.collection('polls').doc(poll);
  let snapshot = await ref.get();
  const votes = { ...snapshot.get('votes') };
  votes[option] = (votes[option] ?? 0) + 1;
  for (let tries = 0; tries < 4; tries++) {
    try {
      return await ref.update({ votes }, { lastUpdateTime: snapshot.updateTime });
    } catch {
      snapshot = await ref.get();
    }
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'ref.update({ votes }, { lastU…', read: 'ref.get()', line: '6' },
          line: 11,
          column: 20,
          endLine: 11,
          endColumn: 82,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { Firestore } from '@google-cloud/firestore';
const db = new Firestore();
export async function vote(poll: string, option: string) {
  const ref = db.collection('polls').doc(poll);
  for (let tries = 0; tries < 4; tries++) {
    const snapshot = await ref.get();
    const votes = { ...snapshot.get('votes') };
    votes[option] = (votes[option] ?? 0) + 1;
    try {
      return await ref.update({ votes }, { lastUpdateTime: snapshot.updateTime });
    } catch {
    }
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a revision of NATS read again, with the scores before',
      code: `
import { connect, JSONCodec } from 'nats';
const nc = await connect();
const kv = await nc.jetstream().views.kv('board');
const codec = JSONCodec<Record<string, number>>();
export async function add(game: string, player: string) {
  let entry = await kv.get(game);
  const scores = codec.decode(entry!.value);
  scores[player] = (scores[player] ?? 0) + 1;
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await kv.update(game, codec.encode(scores), entry!.revision);
    } catch {
      entry = await kv.get(game);
    }
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'kv.update(game, codec.encode(…', read: 'kv.get(game)', line: '7' },
          line: 12,
          column: 20,
          endLine: 12,
          endColumn: 74,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { connect, JSONCodec } from 'nats';
const nc = await connect();
const kv = await nc.jetstream().views.kv('board');
const codec = JSONCodec<Record<string, number>>();
export async function add(game: string, player: string) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const entry = await kv.get(game);
    const scores = codec.decode(entry!.value);
    scores[player] = (scores[player] ?? 0) + 1;
    try {
      return await kv.update(game, codec.encode(scores), entry!.revision);
    } catch {
    }
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'what the caller is answered comes from the read that moves',
      code: `
import { PrismaClient } from '@prisma/client';
import { retry } from 'ts-retry-promise';
const prisma = new PrismaClient();
export async function reserve(id: string, seats: number) {
  const event = await prisma.event.findUniqueOrThrow({ where: { id } });
  const free = event.free - seats;
  await retry(async () => {
    const { count } = await prisma.event.updateMany({ where: { id, version: event.version }, data: { free } });
    if (count === 0) throw new Error('conflict');
  });
  return free;
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'prisma.event.updateMany({ whe…', read: 'prisma.event.findUniqueOrThrow(…', line: '6' },
          line: 9,
          column: 29,
          endLine: 9,
          endColumn: 111,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { PrismaClient } from '@prisma/client';
import { retry } from 'ts-retry-promise';
const prisma = new PrismaClient();
export async function reserve(id: string, seats: number) {
  return retry(async () => {
    const event = await prisma.event.findUniqueOrThrow({ where: { id } });
    const free = event.free - seats;
    const { count } = await prisma.event.updateMany({ where: { id, version: event.version }, data: { free } });
    if (count === 0) throw new Error('conflict');
    return free;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the same of an expression, in a try',
      code: `
import type { BlockBlobClient } from '@azure/storage-blob';
import { handleAll, retry } from 'cockatiel';
const policy = retry(handleAll, { maxAttempts: 5 });
export async function toggle(blob: BlockBlobClient, flag: string) {
  try {
    const current = await blob.download();
    const flags = await parse(current);
    flags[flag] = !flags[flag];
    const body = JSON.stringify(flags);
    await policy.execute(() => blob.upload(body, body.length, { conditions: { ifMatch: current.etag } }));
    return flags;
  } finally {
    console.timeEnd('toggle');
  }
}
declare function parse(value: unknown): Promise<Record<string, boolean>>;
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'blob.upload(body, body.length…', read: 'blob.download()', line: '7' },
          line: 11,
          column: 32,
          endLine: 11,
          endColumn: 105,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import type { BlockBlobClient } from '@azure/storage-blob';
import { handleAll, retry } from 'cockatiel';
const policy = retry(handleAll, { maxAttempts: 5 });
export async function toggle(blob: BlockBlobClient, flag: string) {
  try {
    return await policy.execute(async () => {
      const current = await blob.download();
      const flags = await parse(current);
      flags[flag] = !flags[flag];
      const body = JSON.stringify(flags);
      await blob.upload(body, body.length, { conditions: { ifMatch: current.etag } });
      return flags;
    });
  } finally {
    console.timeEnd('toggle');
  }
}
declare function parse(value: unknown): Promise<Record<string, boolean>>;
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an update without version after a failed flush, MikroORM',
      code: `
import { type EntityManager, OptimisticLockError } from '@mikro-orm/core';
import { Item } from './entities';
export async function restock(em: EntityManager, id: number, boxes: number) {
  const item = await em.findOneOrFail(Item, id);
  const stock = item.stock + boxes;
  item.stock = stock;
  try {
    await em.flush();
  } catch (err) {
    if (!(err instanceof OptimisticLockError)) throw err;
    await em.nativeUpdate(Item, { id }, { stock });
  }
}
      `,
      errors: [
        {
          messageId: 'unconditional',
          data: { call: 'em.nativeUpdate(Item, { id },…', line: '5' },
          line: 12,
          column: 11,
          endLine: 12,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop that reads again after a conflict' },
              output: `
import { type EntityManager, OptimisticLockError } from '@mikro-orm/core';
import { Item } from './entities';
export async function restock(em: EntityManager, id: number, boxes: number) {
  for (let attempt = 1; ; attempt++) {
    const item = await em.findOneOrFail(Item, id);
    const stock = item.stock + boxes;
    item.stock = stock;
    try {
      await em.flush();
    } catch (err) {
      if (!(err instanceof OptimisticLockError)) throw err;
      em.clear();
      if (attempt === 20) throw new Error('too much contention');
      await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
      continue;
    }
    break;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a retry helper around a native update, MikroORM',
      code: `
import type { EntityManager } from '@mikro-orm/core';
import pRetry from 'p-retry';
import { Item } from './entities';
export async function restock(em: EntityManager, id: number, boxes: number) {
  const item = await em.findOneOrFail(Item, id);
  const stock = item.stock + boxes;
  await pRetry(() => em.nativeUpdate(Item, { id, version: item.version }, { stock }));
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'em.nativeUpdate(Item, { id, v…', read: 'em.findOneOrFail(Item, id)', line: '6' },
          line: 8,
          column: 22,
          endLine: 8,
          endColumn: 85,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import type { EntityManager } from '@mikro-orm/core';
import pRetry from 'p-retry';
import { Item } from './entities';
export async function restock(em: EntityManager, id: number, boxes: number) {
  await pRetry(async () => {
    em.clear();
    const item = await em.findOneOrFail(Item, id);
    const stock = item.stock + boxes;
    return em.nativeUpdate(Item, { id, version: item.version }, { stock });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'etcd: a comparison with the revision read before the loop',
      code: `
import { Etcd3 } from 'etcd3';
const etcd = new Etcd3();
export async function next(key: string) {
  const { kvs } = await etcd.get(key).exec();
  const value = Number(kvs[0].value) + 1;
  for (;;) {
    const { succeeded } = await etcd.if(key, 'Mod', '==', kvs[0].mod_revision).then(etcd.put(key).value(value)).commit();
    if (succeeded) return value;
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'etcd.put(key).value(value)', read: 'etcd.get(key).exec()', line: '5' },
          line: 8,
          column: 85,
          endLine: 8,
          endColumn: 111,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { Etcd3 } from 'etcd3';
const etcd = new Etcd3();
export async function next(key: string) {
  for (;;) {
    const { kvs } = await etcd.get(key).exec();
    const value = Number(kvs[0].value) + 1;
    const { succeeded } = await etcd.if(key, 'Mod', '==', kvs[0].mod_revision).then(etcd.put(key).value(value)).commit();
    if (succeeded) return value;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a record read anew, with the list of the old one',
      code: `
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
export class Playlists {
  constructor(private readonly ddb: DynamoDBDocumentClient) {}
  private async get(id: string) {
    const { Item } = await this.ddb.send(new GetCommand({ TableName: 'playlists', Key: { id } }));
    return Item!;
  }
  async add(id: string, track: string) {
    let playlist = await this.get(id);
    const tracks = [...playlist.tracks, track];
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        await this.ddb.send(new PutCommand({ TableName: 'playlists', Item: { ...playlist, tracks, version: playlist.version + 1 }, ConditionExpression: 'version = :v', ExpressionAttributeValues: { ':v': playlist.version } }));
        return;
      } catch (error) {
        if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
        playlist = await this.get(id);
      }
    }
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'this.ddb.send(new PutCommand(…', read: 'this.ddb.send(new GetCommand({ …', line: '6' },
          line: 14,
          column: 15,
          endLine: 14,
          endColumn: 226,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
export class Playlists {
  constructor(private readonly ddb: DynamoDBDocumentClient) {}
  private async get(id: string) {
    const { Item } = await this.ddb.send(new GetCommand({ TableName: 'playlists', Key: { id } }));
    return Item!;
  }
  async add(id: string, track: string) {
    for (let attempt = 0; attempt < 5; attempt++) {
      const playlist = await this.get(id);
      const tracks = [...playlist.tracks, track];
      try {
        await this.ddb.send(new PutCommand({ TableName: 'playlists', Item: { ...playlist, tracks, version: playlist.version + 1 }, ConditionExpression: 'version = :v', ExpressionAttributeValues: { ':v': playlist.version } }));
        return;
      } catch (error) {
        if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
      }
    }
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a method that is tried again',
      code: `
import type { Collection } from 'mongodb';
import pRetry from 'p-retry';
interface Order { _id: string; version: number; lines: string[] }
export class Orders {
  constructor(private readonly orders: Collection<Order>) {}
  private async replace(order: Order, next: Order): Promise<void> {
    const { matchedCount } = await this.orders.replaceOne({ _id: order._id, version: order.version }, next);
    if (matchedCount === 0) throw new Error('order was changed');
  }
  async add(id: string, line: string): Promise<void> {
    const order = await this.orders.findOne({ _id: id });
    const next = { ...order, version: order.version + 1, lines: [...order.lines, line] };
    await pRetry(() => this.replace(order, next), { retries: 3 });
  }
}
      `,
      errors: [
        {
          messageId: 'repeated',
          data: { call: 'this.orders.replaceOne({ _id:…', read: 'this.orders.findOne({ _id: id })', line: '12' },
          line: 8,
          column: 36,
          endLine: 8,
          endColumn: 108,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a read within each attempt' },
              output: `
import type { Collection } from 'mongodb';
import pRetry from 'p-retry';
interface Order { _id: string; version: number; lines: string[] }
export class Orders {
  constructor(private readonly orders: Collection<Order>) {}
  private async replace(order: Order, next: Order): Promise<void> {
    const { matchedCount } = await this.orders.replaceOne({ _id: order._id, version: order.version }, next);
    if (matchedCount === 0) throw new Error('order was changed');
  }
  async add(id: string, line: string): Promise<void> {
    await pRetry(async () => {
      const order = await this.orders.findOne({ _id: id });
      const next = { ...order, version: order.version + 1, lines: [...order.lines, line] };
      return this.replace(order, next);
    }, { retries: 3 });
  }
}
      `,
            },
          ],
        },
      ],
    },
  ],
});
