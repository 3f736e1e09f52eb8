import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-unchecked-conflict.js';

const tester = new RuleTester();

tester.run('no-unchecked-conflict', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    {
      name: 'an upsert writes the version along, better-sqlite3',
      code: `
import Database from 'better-sqlite3';
const db = new Database('memory.db');
export function store(id: string, version: number, text: string) {
  db.prepare('INSERT OR REPLACE INTO entries (id, version, text) VALUES (?, ?, ?)').run(id, version, text);
}
      `,
    },
    {
      name: 'a folder that may be there, and is removed afterwards',
      code: `
import { mkdir, rm } from 'node:fs/promises';
export async function probe(run: (dir: string) => Promise<void>) {
  try {
    await mkdir('probe', { recursive: true });
    await run('probe');
    await rm('probe');
  } catch {
    console.warn('no probe');
  }
}
      `,
    },
    {
      name: 'a temporary file under a name of its own',
      code: `
import { randomUUID } from 'node:crypto';
import { link, writeFile, unlink } from 'node:fs/promises';
export async function publish(path: string, text: string) {
  const lockless = \`\${path}.\${randomUUID()}.lock\`;
  try {
    await writeFile(lockless, text, { flag: 'wx' });
    await unlink(lockless);
  } catch (error) {
    console.error(error);
  }
}
      `,
    },
    {
      name: 'options that a caller made, R2',
      code: `
interface Env { FILES: R2Bucket }
export async function put(env: Env, key: string, value: string, options?: R2PutOptions) {
  await env.FILES.put(key, value, options);
}
      `,
    },
    {
      name: 'the late word of a worker that was replaced, Drizzle',
      code: `
import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { jobs } from './schema';
const db = drizzle(process.env.DATABASE_URL);
export async function tellFailure(id: string, generation: number, reason: string) {
  await db.update(jobs).set({ status: 'failed', reason }).where(and(eq(jobs.id, id), eq(jobs.generation, generation)));
}
      `,
    },
    // an answer that nobody looks at
    {
      name: 'rowCount is compared, pg',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(id: string, title: string) {
  const { rows } = await pool.query('SELECT version FROM documents WHERE id = $1', [id]);
  const done = await pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, rows[0].version]);
  if (done.rowCount === 0) throw new Error('conflict');
}
      `,
    },
    {
      name: 'an update without a version, pg',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function touch(id: string) {
  await pool.query('UPDATE documents SET seen = now() WHERE id = $1', [id]);
}
      `,
    },
    {
      name: 'modified is returned, Netlify',
      code: `
import { getStore } from '@netlify/blobs';
export async function addCard(board: string, card: string) {
  const store = getStore({ name: 'boards', consistency: 'strong' });
  const got = await store.getWithMetadata(board, { type: 'json' });
  const { modified } = await store.setJSON(board, [...got.data, card], { onlyIfMatch: got.etag });
  return modified;
}
      `,
    },
    {
      name: 'null is a conflict, R2',
      code: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  const old = await env.DOCS.get(name);
  const stored = await env.DOCS.put(name, (await old.text()) + line, { onlyIf: { etagMatches: old.etag } });
  if (stored === null) throw new Error('conflict');
}
      `,
    },
    {
      name: 'ok is tested, Deno KV',
      code: `
const kv = await Deno.openKv();
export async function raise(key: string[]) {
  const entry = await kv.get<number>(key);
  const { ok } = await kv.atomic().check(entry).set(key, (entry.value ?? 0) + 1).commit();
  if (!ok) throw new Error('conflict');
}
      `,
    },
    {
      name: 'null of exec is compared, ioredis',
      code: `
import Redis from 'ioredis';
export async function raise(key: string) {
  const redis = new Redis();
  await redis.watch(key);
  const n = Number(await redis.get(key));
  const done = await redis.multi().set(key, n + 1).exec();
  if (done === null) throw new Error('conflict');
}
      `,
    },
    {
      name: 'MULTI without WATCH cannot lose, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function push(key: string, item: string) {
  await redis.multi().rpush(key, item).ltrim(key, -100, -1).exec();
}
      `,
    },
    {
      name: 'numUpdatedRows is compared, Kysely',
      code: `
import type { Kysely } from 'kysely';
interface Schema { task: { id: number; owner: string; version: number } }
export async function claim(db: Kysely<Schema>, id: number, me: string) {
  const task = await db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const done = await db.updateTable('task').set({ owner: me, version: task.version + 1 }).where('id', '=', id).where('version', '=', task.version).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
      `,
    },
    {
      name: 'count is compared, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function claim(id: string, me: string) {
  const task = await prisma.task.findUniqueOrThrow({ where: { id } });
  const { count } = await prisma.task.updateMany({ where: { id, version: task.version }, data: { owner: me, version: { increment: 1 } } });
  if (count === 0) throw new Error('conflict');
}
      `,
    },
    {
      name: 'matchedCount is handed to a checker, MongoDB',
      code: `
import { MongoClient } from 'mongodb';
import { mustMatch } from './must-match.js';
const tasks = new MongoClient('mongodb://localhost').db('work').collection('tasks');
export async function claim(id: string, me: string) {
  const task = await tasks.findOne({ id });
  mustMatch(await tasks.updateOne({ id, version: task.version }, { $set: { owner: me }, $inc: { version: 1 } }));
}
      `,
    },

    // a conflict that is taken for success
    {
      name: 'WatchError starts the next round',
      code: `
import { createClient, WatchError } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  for (;;) {
    await own.watch(poll);
    const votes = Number(await own.get(poll));
    try {
      await own.multi().set(poll, String(votes + 1)).exec();
      return;
    } catch (error) {
      if (!(error instanceof WatchError)) throw error;
    }
  }
}
      `,
    },
    {
      name: 'WatchError reaches the caller',
      code: `
import { createClient } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  await own.watch(poll);
  const votes = Number(await own.get(poll));
  await own.multi().set(poll, String(votes + 1)).exec();
}
      `,
    },
    {
      name: 'turned into an answer',
      code: `
import { createClient } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  try {
    await own.watch(poll);
    const votes = Number(await own.get(poll));
    await own.multi().set(poll, String(votes + 1)).exec();
    return true;
  } catch {
    return false;
  }
}
      `,
    },

    // other clients
    {
      name: 'affectedRows is compared, mysql2',
      code: `
import { createPool } from 'mysql2/promise';
const pool = createPool(process.env.DB_URL ?? '');
export async function claim(id: number, me: string) {
  const [rows] = await pool.execute('SELECT version FROM jobs WHERE id = ?', [id]);
  const [done] = await pool.execute('UPDATE jobs SET owner = ?, version = version + 1 WHERE id = ? AND version = ?', [me, id, rows[0].version]);
  return done.affectedRows === 1;
}
      `,
    },
    {
      name: 'count is compared, postgres.js',
      code: `
import postgres from 'postgres';
const sql = postgres();
export async function claim(id: number, me: string) {
  const [job] = await sql\`SELECT version FROM jobs WHERE id = \${id}\`;
  const done = await sql\`UPDATE jobs SET owner = \${me}, version = version + 1 WHERE id = \${id} AND version = \${job.version}\`;
  if (done.count === 0) throw new Error('conflict');
}
      `,
    },
    {
      name: 'an empty list is a conflict, Drizzle',
      code: `
import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { jobs } from './schema.js';
const db = drizzle(process.env.DB_URL ?? '');
export async function claim(id: number, me: string) {
  const [job] = await db.select().from(jobs).where(eq(jobs.id, id));
  const won = await db.update(jobs).set({ owner: me, version: job.version + 1 }).where(and(eq(jobs.id, id), eq(jobs.version, job.version))).returning();
  return won.length === 1;
}
      `,
    },
    {
      name: 'the number of Knex is compared',
      code: `
import knex from 'knex';
const db = knex({ client: 'pg' });
export async function claim(id: number, me: string) {
  const job = await db('jobs').where({ id }).first();
  const n = await db('jobs').where({ id, version: job.version }).update({ owner: me, version: job.version + 1 });
  if (!n) throw new Error('conflict');
}
      `,
    },
    {
      name: 'affected is compared, TypeORM',
      code: `
import type { Repository } from 'typeorm';
interface Job { id: number; owner: string; version: number }
export async function claim(jobs: Repository<Job>, id: number, me: string) {
  const job = await jobs.findOneByOrFail({ id });
  const { affected } = await jobs.update({ id, version: job.version }, { owner: me, version: job.version + 1 });
  if (affected !== 1) throw new Error('conflict');
}
      `,
    },
    {
      name: 'null of findOneAndUpdate is tested, MongoDB',
      code: `
import { MongoClient } from 'mongodb';
const jobs = new MongoClient('mongodb://localhost').db('work').collection('jobs');
export async function claim(id: string, me: string) {
  const job = await jobs.findOne({ id });
  const won = await jobs.findOneAndUpdate({ id, version: job.version }, { $set: { owner: me }, $inc: { version: 1 } });
  if (!won) throw new Error('conflict');
}
      `,
    },
    {
      name: 'ConditionalCheckFailedException reaches the caller, DynamoDB',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export async function addStep(id: string, step: string) {
  const { Item } = await db.send(new GetCommand({ TableName: 'plans', Key: { id } }));
  await db.send(new PutCommand({ TableName: 'plans', Item: { ...Item, steps: [...Item.steps, step], version: Item.version + 1 }, ConditionExpression: 'version = :v', ExpressionAttributeValues: { ':v': Item.version } }));
}
      `,
    },
    {
      name: '412 of S3 becomes an answer',
      code: `
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export async function save(Key: string, line: string) {
  const got = await s3.send(new GetObjectCommand({ Bucket: 'memory', Key }));
  const text = await got.Body.transformToString();
  try {
    await s3.send(new PutObjectCommand({ Bucket: 'memory', Key, Body: text + line, IfMatch: got.ETag }));
    return 'saved';
  } catch {
    return 'conflict';
  }
}
      `,
    },
    {
      name: 'a .catch that rethrows',
      code: `
import { createClient } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  await own.watch(poll);
  const votes = Number(await own.get(poll));
  await own.multi().set(poll, String(votes + 1)).exec().catch((error) => {
    throw new Error('conflict', { cause: error });
  });
}
      `,
    },

    // ways to look at an answer
    {
      name: 'returned',
      code: `
const kv = await Deno.openKv();
export async function raise(key: string[]) {
  const entry = await kv.get<number>(key);
  return kv.atomic().check(entry).set(key, (entry.value ?? 0) + 1).commit();
}
      `,
    },
    {
      name: 'compared in place',
      code: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  const old = await env.DOCS.get(name);
  if ((await env.DOCS.put(name, (await old.text()) + line, { onlyIf: { etagMatches: old.etag } })) === null) throw new Error('conflict');
}
      `,
    },
    {
      name: 'the condition of a loop',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function raise(id: string) {
  let done;
  do {
    const { rows } = await pool.query('SELECT n, version FROM counters WHERE id = $1', [id]);
    done = await pool.query('UPDATE counters SET n = $1, version = version + 1 WHERE id = $2 AND version = $3', [rows[0].n + 1, id, rows[0].version]);
  } while (done.rowCount === 0);
}
      `,
    },
    {
      name: 'an alias',
      code: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  const old = await env.DOCS.get(name);
  const stored = await env.DOCS.put(name, (await old.text()) + line, { onlyIf: { etagMatches: old.etag } });
  const result = stored;
  if (!result) throw new Error('conflict');
}
      `,
    },
    {
      name: 'in .then',
      code: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  const old = await env.DOCS.get(name);
  const text = await old.text();
  return env.DOCS.put(name, text + line, { onlyIf: { etagMatches: old.etag } }).then((stored) => stored !== null);
}
      `,
    },
    {
      name: 'a helper whose callers look',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
async function write(id: string, title: string, version: number) {
  return pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, version]);
}
export async function retitle(id: string, title: string, version: number) {
  const done = await write(id, title, version);
  if (done.rowCount === 0) throw new Error('conflict');
}
      `,
    },
    {
      name: 'the rows of RETURNING',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(id: string, title: string, version: number) {
  const { rows } = await pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3 RETURNING id', [title, id, version]);
  return rows.length > 0;
}
      `,
    },

    // other names of a version
    {
      name: 'a filter that is no version',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(id: string, title: string, tenant: string) {
  await pool.query('UPDATE documents SET title = $1 WHERE id = $2 AND tenant = $3', [title, id, tenant]);
}
      `,
    },
    {
      name: 'a version that selects a release',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function publish(app: string, release: string) {
  await prisma.release.updateMany({ where: { app, channel: 'beta' }, data: { release } });
}
      `,
    },
    {
      name: 'a handler that returns an answer',
      code: `
import { createClient, WatchError } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  try {
    await own.watch(poll);
    const votes = Number(await own.get(poll));
    await own.multi().set(poll, String(votes + 1)).exec();
    return true;
  } catch (error) {
    if (error instanceof WatchError) return false;
    throw error;
  }
}
      `,
    },
    {
      name: 'in the answer to a request',
      code: `
import express from 'express';
import { PrismaClient } from '@prisma/client';
const app = express();
const prisma = new PrismaClient();
app.post('/claim/:id', async (req, res) => {
  const { id } = req.params;
  res.json(await prisma.task.updateMany({ where: { id, version: req.body.version }, data: { owner: req.body.me } }));
});
      `,
    },
    {
      name: 'a part of it in the answer to a request',
      code: `
import express from 'express';
import { Pool } from 'pg';
const app = express();
const pool = new Pool();
app.post('/rename/:id', async (req, res) => {
  const done = await pool.query('UPDATE tasks SET title = $1 WHERE id = $2 AND version = $3', [req.body.title, req.params.id, req.body.version]);
  res.json({ updated: done.rowCount });
});
      `,
    },
    {
      name: 'kept in a field',
      code: `
import { Pool } from 'pg';
export class Documents {
  last?: { rowCount: number | null };
  constructor(private readonly pool: Pool) {}
  async retitle(id: string, title: string, version: number) {
    this.last = await this.pool.query('UPDATE documents SET title = $1 WHERE id = $2 AND version = $3', [title, id, version]);
  }
}
      `,
    },
    {
      name: 'several awaited together and looked at',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(ids: string[], title: string, version: number) {
  const done = await Promise.all(ids.map((id) => pool.query('UPDATE documents SET title = $1 WHERE id = $2 AND version = $3', [title, id, version])));
  if (done.some((each) => each.rowCount === 0)) throw new Error('conflict');
}
      `,
    },
    {
      name: 'in a template',
      code: `
import knex from 'knex';
const db = knex({ client: 'pg' });
export async function claim(id: number, me: string, version: number) {
  console.log(\`\${await db('jobs').where({ id, version }).update({ owner: me })} rows\`);
}
      `,
    },
    {
      name: 'checked by a local function',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
function mustChange({ rowCount }: { rowCount: number | null }) {
  if (rowCount === 0) throw new Error('conflict');
}
export async function retitle(id: string, title: string, version: number) {
  mustChange(await pool.query('UPDATE documents SET title = $1 WHERE id = $2 AND version = $3', [title, id, version]));
}
      `,
    },
    {
      name: 'in a transaction that is rolled back',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function claim(id: string, me: string, version: number) {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.task.updateMany({ where: { id, version }, data: { owner: me } });
    if (count !== 1) throw new Error('conflict');
  });
}
      `,
    },
    {
      name: 'defaults of a tenant that are set if nothing is there',
      code: `
const kv = await Deno.openKv();
export async function ensureDefaults(tenant: string) {
  const key = ['settings', tenant];
  await kv.atomic().check({ key, versionstamp: null }).set(key, { theme: 'light' }).commit();
}
      `,
    },
    {
      name: 'an answer for the caller in place of the conflict',
      code: `
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
const where = { Bucket: 'builds', Key: 'releases.json' };
export async function publish(version: string) {
  const object = await s3.send(new GetObjectCommand(where));
  const releases = JSON.parse(await object.Body!.transformToString());
  const Body = JSON.stringify([...releases, version]);
  const stored = await s3.send(new PutObjectCommand({ ...where, Body, IfMatch: object.ETag })).catch(() => undefined);
  return stored !== undefined;
}
      `,
    },
    {
      name: 'a conflict that is thrown on, with a log line before',
      code: `
import { createClientPool, WatchError } from 'redis';
const pool = createClientPool();
export function extend(user: string, days: number) {
  return pool.execute(async (client) => {
    await client.watch(user);
    const left = Number(await client.get(user)) + days;
    try {
      await client.multi().set(user, String(left)).exec();
    } catch (err) {
      if (err instanceof WatchError) throw new Error('please try again');
      else console.error(err);
    }
    return left;
  });
}
      `,
    },
    {
      name: 'the answer of a script that swaps',
      code: `
import { createClient } from 'redis';
const client = await createClient().connect();
const SWAP = \`
  local now = redis.call('GET', KEYS[1])
  if now ~= ARGV[1] then return 0 end -- somebody was faster
  redis.call('SET', KEYS[1], ARGV[2])
  return 1\`;
export async function swap(key: string, before: string, next: string) {
  const done = await client.eval(SWAP, { keys: [key], arguments: [before, next] });
  return done === 1;
}
      `,
    },
    {
      name: 'a script that counts, which no race can be lost to',
      code: `
import { createClient } from 'redis';
const client = await createClient().connect();
const COUNT = \`
  local n = tonumber(redis.call('GET', KEYS[1]) or '0')
  if ARGV[2] ~= '' then redis.call('EXPIRE', KEYS[1], ARGV[2]) end
  redis.call('SET', KEYS[1], n + ARGV[1])\`;
export async function count(key: string, by: number, ttl = '') {
  await client.eval(COUNT, { keys: [key], arguments: [String(by), ttl] });
}
      `,
    },
    {
      name: 'a lock released by a script',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
const UNLOCK = 'if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) end return 0';
export async function unlock(name: string, token: string) {
  await redis.eval(UNLOCK, 1, \`lock:\${name}\`, token);
}
      `,
    },
    {
      name: 'a version error of Mongoose that is rethrown',
      code: `
import mongoose from 'mongoose';
import { Order } from './order.model';
export async function addCents(id: string, cents: number) {
  const order = await Order.findById(id).orFail();
  order.total += cents;
  try {
    await order.save();
  } catch (err) {
    if (err instanceof mongoose.Error.VersionError) throw new Error('please reload');
    throw err;
  }
}
      `,
    },
    {
      name: 'replies that the next callback takes',
      code: `
import Redis from 'ioredis';
const base = new Redis();
export function visit(page: string) {
  const conn = base.duplicate();
  return conn
    .watch(page)
    .then(() => conn.get(page))
    .then((n) => conn.multi().set(page, Number(n) + 1).exec())
    .then((replies) => replies !== null);
}
      `,
    },
    {
      name: 'etcd: the answer of a transaction is read',
      code: `
import { Etcd3 } from 'etcd3';
const etcd = new Etcd3();
export async function next(key: string) {
  const { kvs } = await etcd.get(key).exec();
  const answer = await etcd
    .if(key, 'Mod', '==', kvs[0].mod_revision)
    .then(etcd.put(key).value(Number(kvs[0].value) + 1))
    .commit();
  if (!answer.succeeded) throw new Error('changed');
}
      `,
    },
    {
      name: 'etcd: a first value that is put only once',
      code: `
import { Etcd3 } from 'etcd3';
const etcd = new Etcd3();
export async function init(tenant: string) {
  await etcd.if(\`settings/\${tenant}\`, 'Create', '==', 0).then(etcd.put(\`settings/\${tenant}\`).value('{}')).commit();
}
      `,
    },
    {
      name: 'a helper whose answer is looked at',
      code: `
import type { Pool } from 'pg';
async function saveIfUnchanged(pool: Pool, id: string, version: number, title: string): Promise<boolean> {
  const result = await pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, version]);
  return result.rowCount === 1;
}
export async function retitle(pool: Pool, id: string, title: string) {
  const { rows } = await pool.query('SELECT version FROM documents WHERE id = $1', [id]);
  if (!(await saveIfUnchanged(pool, id, rows[0].version, title))) throw new Error('somebody else changed it');
}
      `,
    },
    {
      name: 'a helper that throws by itself',
      code: `
import type { Pool } from 'pg';
async function saveIfUnchanged(pool: Pool, id: string, version: number, title: string): Promise<boolean> {
  const result = await pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, version]);
  if (result.rowCount === 0) throw new Error('somebody else changed it');
  return result.rowCount === 1;
}
export async function retitle(pool: Pool, id: string, title: string) {
  const { rows } = await pool.query('SELECT version FROM documents WHERE id = $1', [id]);
  await saveIfUnchanged(pool, id, rows[0].version, title);
}
      `,
    },
    {
      name: 'an upsert that sets the time of the change',
      code: `
import { DataSource } from 'typeorm';
export async function touch(source: DataSource, keys: string[], updatedAt: number) {
  const query = 'INSERT INTO records (name, namespace, updated_at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE updated_at = VALUES(updated_at)';
  for (const key of keys) await source.manager.query(query, [key, 'docs', updatedAt]);
}
      `,
    },
  ],
  invalid: [
    // an answer that nobody looks at
    {
      name: 'rowCount, pg',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(id: string, title: string) {
  const { rows } = await pool.query('SELECT version FROM documents WHERE id = $1', [id]);
  await pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, rows[0].version]);
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: "pool.query('UPDATE documents SET ti…", signal: '`rowCount`' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 138,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(id: string, title: string) {
  const { rows } = await pool.query('SELECT version FROM documents WHERE id = $1', [id]);
  const { rowCount } = await pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, rows[0].version]);
  if (rowCount === 0) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'modified, Netlify',
      code: `
import { getStore } from '@netlify/blobs';
export async function addCard(board: string, card: string) {
  const store = getStore({ name: 'boards', consistency: 'strong' });
  const got = await store.getWithMetadata(board, { type: 'json' });
  await store.setJSON(board, [...got.data, card], { onlyIfMatch: got.etag });
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'store.setJSON(board, [...got.data, …', signal: '`modified`' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 77,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { getStore } from '@netlify/blobs';
export async function addCard(board: string, card: string) {
  const store = getStore({ name: 'boards', consistency: 'strong' });
  const got = await store.getWithMetadata(board, { type: 'json' });
  const { modified } = await store.setJSON(board, [...got.data, card], { onlyIfMatch: got.etag });
  if (!modified) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'null, R2',
      code: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  const old = await env.DOCS.get(name);
  await env.DOCS.put(name, (await old.text()) + line, { onlyIf: { etagMatches: old.etag } });
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'env.DOCS.put(name, (await old.text(…', signal: 'null' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 93,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  const old = await env.DOCS.get(name);
  const outcome = await env.DOCS.put(name, (await old.text()) + line, { onlyIf: { etagMatches: old.etag } });
  if (outcome === null) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'null of exec, ioredis',
      code: `
import Redis from 'ioredis';
export async function raise(key: string) {
  const redis = new Redis();
  await redis.watch(key);
  const n = Number(await redis.get(key));
  await redis.multi().set(key, n + 1).exec();
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'redis.multi().set(key, n + 1).exec()', signal: 'null' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import Redis from 'ioredis';
export async function raise(key: string) {
  const redis = new Redis();
  await redis.watch(key);
  const n = Number(await redis.get(key));
  const outcome = await redis.multi().set(key, n + 1).exec();
  if (outcome === null) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'null of exec, glide',
      code: `
import { Batch, GlideClient } from '@valkey/valkey-glide';
export async function raise(key: string) {
  const own = await GlideClient.createClient({ addresses: [{ host: 'localhost' }] });
  await own.watch([key]);
  const n = Number((await own.get(key)) ?? '0');
  await own.exec(new Batch(true).set(key, String(n + 1)), true);
  own.close();
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'own.exec(new Batch(true).set(key, S…', signal: 'null' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 64,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { Batch, GlideClient } from '@valkey/valkey-glide';
export async function raise(key: string) {
  const own = await GlideClient.createClient({ addresses: [{ host: 'localhost' }] });
  await own.watch([key]);
  const n = Number((await own.get(key)) ?? '0');
  const outcome = await own.exec(new Batch(true).set(key, String(n + 1)), true);
  if (outcome === null) throw new Error('another writer was faster, nothing was written');
  own.close();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'numUpdatedRows, Kysely',
      code: `
import type { Kysely } from 'kysely';
interface Schema { task: { id: number; owner: string; version: number } }
export async function claim(db: Kysely<Schema>, id: number, me: string) {
  const task = await db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  await db.updateTable('task').set({ owner: me, version: task.version + 1 }).where('id', '=', id).where('version', '=', task.version).executeTakeFirst();
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: "db.updateTable('task').set({ owner:…", signal: '`numUpdatedRows`' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 153,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import type { Kysely } from 'kysely';
interface Schema { task: { id: number; owner: string; version: number } }
export async function claim(db: Kysely<Schema>, id: number, me: string) {
  const task = await db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const { numUpdatedRows } = await db.updateTable('task').set({ owner: me, version: task.version + 1 }).where('id', '=', id).where('version', '=', task.version).executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'count, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function claim(id: string, me: string) {
  const task = await prisma.task.findUniqueOrThrow({ where: { id } });
  await prisma.task.updateMany({ where: { id, version: task.version }, data: { owner: me, version: { increment: 1 } } });
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'prisma.task.updateMany({ where: { i…', signal: '`count`' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 121,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function claim(id: string, me: string) {
  const task = await prisma.task.findUniqueOrThrow({ where: { id } });
  const { count } = await prisma.task.updateMany({ where: { id, version: task.version }, data: { owner: me, version: { increment: 1 } } });
  if (count === 0) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'matchedCount, MongoDB',
      code: `
import { MongoClient } from 'mongodb';
const tasks = new MongoClient('mongodb://localhost').db('work').collection('tasks');
export async function claim(id: string, me: string) {
  const task = await tasks.findOne({ id });
  await tasks.updateOne({ id, version: task.version }, { $set: { owner: me }, $inc: { version: 1 } });
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'tasks.updateOne({ id, version: task…', signal: '`matchedCount`' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 102,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { MongoClient } from 'mongodb';
const tasks = new MongoClient('mongodb://localhost').db('work').collection('tasks');
export async function claim(id: string, me: string) {
  const task = await tasks.findOne({ id });
  const { matchedCount } = await tasks.updateOne({ id, version: task.version }, { $set: { owner: me }, $inc: { version: 1 } });
  if (matchedCount === 0) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },

    // a conflict that is taken for success
    {
      name: 'WatchError is let through',
      code: `
import { createClient, WatchError } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  try {
    await own.watch(poll);
    const votes = Number(await own.get(poll));
    await own.multi().set(poll, String(votes + 1)).exec();
  } catch (error) {
    if (!(error instanceof WatchError)) throw error;
  }
}
      `,
      errors: [
        {
          messageId: 'swallowed',
          data: { call: 'own.multi().set(poll, String(votes …', signal: 'WatchError' },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a handler that lets a lost race through' },
              output: `
import { createClient, WatchError } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  try {
    await own.watch(poll);
    const votes = Number(await own.get(poll));
    await own.multi().set(poll, String(votes + 1)).exec();
  } catch (error) {
    if (!(error instanceof WatchError)) throw error;
    throw new Error('another writer was faster, nothing was written');
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'logged and forgotten',
      code: `
import { createClient } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  try {
    await own.watch(poll);
    const votes = Number(await own.get(poll));
    await own.multi().set(poll, String(votes + 1)).exec();
  } catch (error) {
    console.warn(error);
  }
}
      `,
      errors: [
        {
          messageId: 'swallowed',
          data: { call: 'own.multi().set(poll, String(votes …', signal: 'WatchError' },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a handler that lets a lost race through' },
              output: `
import { createClient } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  try {
    await own.watch(poll);
    const votes = Number(await own.get(poll));
    await own.multi().set(poll, String(votes + 1)).exec();
  } catch (error) {
    console.warn(error);
    throw error;
  }
}
      `,
            },
          ],
        },
      ],
    },

    // other clients
    {
      name: 'affectedRows, mysql2',
      code: `
import { createPool } from 'mysql2/promise';
const pool = createPool(process.env.DB_URL ?? '');
export async function claim(id: number, me: string) {
  const [rows] = await pool.execute('SELECT version FROM jobs WHERE id = ?', [id]);
  await pool.execute('UPDATE jobs SET owner = ?, version = version + 1 WHERE id = ? AND version = ?', [me, id, rows[0].version]);
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: "pool.execute('UPDATE jobs SET owner…", signal: '`affectedRows`' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 129,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { createPool } from 'mysql2/promise';
const pool = createPool(process.env.DB_URL ?? '');
export async function claim(id: number, me: string) {
  const [rows] = await pool.execute('SELECT version FROM jobs WHERE id = ?', [id]);
  const outcome = await pool.execute('UPDATE jobs SET owner = ?, version = version + 1 WHERE id = ? AND version = ?', [me, id, rows[0].version]);
  if ((outcome[0] as { affectedRows: number }).affectedRows === 0) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'count, postgres.js',
      code: `
import postgres from 'postgres';
const sql = postgres();
export async function claim(id: number, me: string) {
  const [job] = await sql\`SELECT version FROM jobs WHERE id = \${id}\`;
  await sql\`UPDATE jobs SET owner = \${me}, version = version + 1 WHERE id = \${id} AND version = \${job.version}\`;
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'sql`UPDATE jobs SET owner = ${me}, …', signal: '`count`' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 112,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import postgres from 'postgres';
const sql = postgres();
export async function claim(id: number, me: string) {
  const [job] = await sql\`SELECT version FROM jobs WHERE id = \${id}\`;
  const { count } = await sql\`UPDATE jobs SET owner = \${me}, version = version + 1 WHERE id = \${id} AND version = \${job.version}\`;
  if (count === 0) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the number of Knex',
      code: `
import knex from 'knex';
const db = knex({ client: 'pg' });
export async function claim(id: number, me: string) {
  const job = await db('jobs').where({ id }).first();
  await db('jobs').where({ id, version: job.version }).update({ owner: me, version: job.version + 1 });
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: "db('jobs').where({ id, version: job…", signal: '0' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 103,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import knex from 'knex';
const db = knex({ client: 'pg' });
export async function claim(id: number, me: string) {
  const job = await db('jobs').where({ id }).first();
  const outcome = await db('jobs').where({ id, version: job.version }).update({ owner: me, version: job.version + 1 });
  if (outcome === 0) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'affected, TypeORM',
      code: `
import type { Repository } from 'typeorm';
interface Job { id: number; owner: string; version: number }
export async function claim(jobs: Repository<Job>, id: number, me: string) {
  const job = await jobs.findOneByOrFail({ id });
  await jobs.update({ id, version: job.version }, { owner: me, version: job.version + 1 });
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'jobs.update({ id, version: job.vers…', signal: '`affected`' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 91,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import type { Repository } from 'typeorm';
interface Job { id: number; owner: string; version: number }
export async function claim(jobs: Repository<Job>, id: number, me: string) {
  const job = await jobs.findOneByOrFail({ id });
  const { affected } = await jobs.update({ id, version: job.version }, { owner: me, version: job.version + 1 });
  if (affected === 0) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'null of findOneAndUpdate, MongoDB',
      code: `
import { MongoClient } from 'mongodb';
const jobs = new MongoClient('mongodb://localhost').db('work').collection('jobs');
export async function claim(id: string, me: string) {
  const job = await jobs.findOne({ id });
  await jobs.findOneAndUpdate({ id, version: job.version }, { $set: { owner: me }, $inc: { version: 1 } });
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'jobs.findOneAndUpdate({ id, version…', signal: 'null' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 107,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { MongoClient } from 'mongodb';
const jobs = new MongoClient('mongodb://localhost').db('work').collection('jobs');
export async function claim(id: string, me: string) {
  const job = await jobs.findOne({ id });
  const outcome = await jobs.findOneAndUpdate({ id, version: job.version }, { $set: { owner: me }, $inc: { version: 1 } });
  if (outcome === null) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'ConditionalCheckFailedException, DynamoDB',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export async function addStep(id: string, step: string) {
  const { Item } = await db.send(new GetCommand({ TableName: 'plans', Key: { id } }));
  try {
    await db.send(new PutCommand({ TableName: 'plans', Item: { ...Item, steps: [...Item.steps, step], version: Item.version + 1 }, ConditionExpression: 'version = :v', ExpressionAttributeValues: { ':v': Item.version } }));
  } catch (error) {
    console.error(error);
  }
}
      `,
      errors: [
        {
          messageId: 'swallowed',
          data: { call: 'db.send(new PutCommand({ TableName:…', signal: 'ConditionalCheckFailedException' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 222,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a handler that lets a lost race through' },
              output: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export async function addStep(id: string, step: string) {
  const { Item } = await db.send(new GetCommand({ TableName: 'plans', Key: { id } }));
  try {
    await db.send(new PutCommand({ TableName: 'plans', Item: { ...Item, steps: [...Item.steps, step], version: Item.version + 1 }, ConditionExpression: 'version = :v', ExpressionAttributeValues: { ':v': Item.version } }));
  } catch (error) {
    console.error(error);
    throw error;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: '412 of S3',
      code: `
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export async function save(Key: string, line: string) {
  const got = await s3.send(new GetObjectCommand({ Bucket: 'memory', Key }));
  const text = await got.Body.transformToString();
  try {
    await s3.send(new PutObjectCommand({ Bucket: 'memory', Key, Body: text + line, IfMatch: got.ETag }));
  } catch {}
}
      `,
      errors: [
        {
          messageId: 'swallowed',
          data: { call: 's3.send(new PutObjectCommand({ Buck…', signal: 'PreconditionFailed' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 105,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a handler that lets a lost race through' },
              output: `
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export async function save(Key: string, line: string) {
  const got = await s3.send(new GetObjectCommand({ Bucket: 'memory', Key }));
  const text = await got.Body.transformToString();
  try {
    await s3.send(new PutObjectCommand({ Bucket: 'memory', Key, Body: text + line, IfMatch: got.ETag }));
  } catch (error) {
    throw new Error('another writer was faster, nothing was written', { cause: error });
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the revision of NATS',
      code: `
import type { KV } from '@nats-io/kv';
export async function addStep(kv: KV, key: string, step: string) {
  const entry = await kv.get(key);
  try {
    await kv.update(key, entry.string() + step, entry.revision);
  } catch (error) {
    console.warn('not saved', error);
  }
}
      `,
      errors: [
        {
          messageId: 'swallowed',
          data: { call: 'kv.update(key, entry.string() + ste…', signal: '10071' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 64,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a handler that lets a lost race through' },
              output: `
import type { KV } from '@nats-io/kv';
export async function addStep(kv: KV, key: string, step: string) {
  const entry = await kv.get(key);
  try {
    await kv.update(key, entry.string() + step, entry.revision);
  } catch (error) {
    console.warn('not saved', error);
    throw error;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an empty .catch',
      code: `
import { createClient } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  await own.watch(poll);
  const votes = Number(await own.get(poll));
  await own.multi().set(poll, String(votes + 1)).exec().catch(() => {});
}
      `,
      errors: [
        {
          messageId: 'swallowed',
          data: { call: 'own.multi().set(poll, String(votes …', signal: 'WatchError' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a handler that lets a lost race through' },
              output: `
import { createClient } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  await own.watch(poll);
  const votes = Number(await own.get(poll));
  await own.multi().set(poll, String(votes + 1)).exec();
}
      `,
            },
          ],
        },
      ],
    },

    // ways to look at an answer
    {
      name: 'a .then that does not look',
      code: `
interface Env { DOCS: R2Bucket }
export async function save(env: Env, name: string, line: string) {
  const old = await env.DOCS.get(name);
  const text = await old.text();
  await env.DOCS.put(name, text + line, { onlyIf: { etagMatches: old.etag } }).then(() => console.log('saved'));
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'env.DOCS.put(name, text + line, { o…', signal: 'null' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 79,
        },
      ],
    },
    {
      name: 'assigned and never read',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(id: string, title: string, version: number) {
  const done = await pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, version]);
  return true;
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: "pool.query('UPDATE documents SET ti…", signal: '`rowCount`' },
          line: 5,
          column: 22,
          endLine: 5,
          endColumn: 143,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(id: string, title: string, version: number) {
  const done = await pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, version]);
  if (done.rowCount === 0) throw new Error('another writer was faster, nothing was written');
  return true;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'not awaited',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export function retitle(id: string, title: string, version: number) {
  void pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, version]);
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: "pool.query('UPDATE documents SET ti…", signal: '`rowCount`' },
          line: 5,
          column: 8,
          endLine: 5,
          endColumn: 129,
        },
      ],
    },

    // other names of a version
    {
      name: 'etag',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(id: string, title: string, etag: string, next: string) {
  await pool.query('UPDATE documents SET title = $1, etag = $4 WHERE id = $2 AND etag = $3', [title, id, etag, next]);
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: "pool.query('UPDATE documents SET ti…", signal: '`rowCount`' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 118,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(id: string, title: string, etag: string, next: string) {
  const { rowCount } = await pool.query('UPDATE documents SET title = $1, etag = $4 WHERE id = $2 AND etag = $3', [title, id, etag, next]);
  if (rowCount === 0) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'updated_at',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(id: string, title: string) {
  const { rows } = await pool.query('SELECT updated_at FROM documents WHERE id = $1', [id]);
  await pool.query('UPDATE documents SET title = $1, updated_at = now() WHERE id = $2 AND updated_at = $3', [title, id, rows[0].updated_at]);
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: "pool.query('UPDATE documents SET ti…", signal: '`rowCount`' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 141,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(id: string, title: string) {
  const { rows } = await pool.query('SELECT updated_at FROM documents WHERE id = $1', [id]);
  const { rowCount } = await pool.query('UPDATE documents SET title = $1, updated_at = now() WHERE id = $2 AND updated_at = $3', [title, id, rows[0].updated_at]);
  if (rowCount === 0) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a handler that returns as after a success',
      code: `
import { createClient, WatchError } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  try {
    await own.watch(poll);
    const votes = Number(await own.get(poll));
    await own.multi().set(poll, String(votes + 1)).exec();
  } catch (error) {
    if (error instanceof WatchError) return;
    throw error;
  }
}
      `,
      errors: [
        {
          messageId: 'swallowed',
          data: { call: 'own.multi().set(poll, String(votes …', signal: 'WatchError' },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a handler that lets a lost race through' },
              output: `
import { createClient, WatchError } from 'redis';
const base = createClient();
export async function addVote(poll: string) {
  const own = base.duplicate();
  try {
    await own.watch(poll);
    const votes = Number(await own.get(poll));
    await own.multi().set(poll, String(votes + 1)).exec();
  } catch (error) {
    if (error instanceof WatchError) throw new Error('another writer was faster, nothing was written');
    throw error;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a request that is answered without looking',
      code: `
import express from 'express';
import { Pool } from 'pg';
const app = express();
const pool = new Pool();
app.post('/rename/:id', async (req, res) => {
  await pool.query('UPDATE tasks SET title = $1 WHERE id = $2 AND version = $3', [req.body.title, req.params.id, req.body.version]);
  res.sendStatus(204);
});
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: "pool.query('UPDATE tasks SET title …", signal: '`rowCount`' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 132,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import express from 'express';
import { Pool } from 'pg';
const app = express();
const pool = new Pool();
app.post('/rename/:id', async (req, res) => {
  const { rowCount } = await pool.query('UPDATE tasks SET title = $1 WHERE id = $2 AND version = $3', [req.body.title, req.params.id, req.body.version]);
  if (rowCount === 0) throw new Error('another writer was faster, nothing was written');
  res.sendStatus(204);
});
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'in a transaction that commits all the same',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function claim(id: string, me: string, version: number) {
  await prisma.$transaction(async (tx) => {
    await tx.task.updateMany({ where: { id, version }, data: { owner: me } });
    await tx.log.create({ data: { id, me } });
  });
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'tx.task.updateMany({ where: { id, v…', signal: '`count`' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 78,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function claim(id: string, me: string, version: number) {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.task.updateMany({ where: { id, version }, data: { owner: me } });
    if (count === 0) throw new Error('another writer was faster, nothing was written');
    await tx.log.create({ data: { id, me } });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'ok, Deno KV',
      code: `
const kv = await Deno.openKv();
export async function raise(key: string[]) {
  const entry = await kv.get<number>(key);
  await kv.atomic().check(entry).set(key, (entry.value ?? 0) + 1).commit();
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'kv.atomic().check(entry).set(key, (…', signal: '`ok`' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 75,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
const kv = await Deno.openKv();
export async function raise(key: string[]) {
  const entry = await kv.get<number>(key);
  const { ok } = await kv.atomic().check(entry).set(key, (entry.value ?? 0) + 1).commit();
  if (!ok) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a lock in an entry that must not be there, given back afterwards',
      code: `
const kv = await Deno.openKv();
export async function nightly(name: string, job: () => Promise<void>) {
  const key = ['jobs', name];
  await kv.atomic().check({ key, versionstamp: null }).set(key, Date.now()).commit();
  await job();
  await kv.delete(key);
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'kv.atomic().check({ key, versionsta…', signal: '`ok`' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 85,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
const kv = await Deno.openKv();
export async function nightly(name: string, job: () => Promise<void>) {
  const key = ['jobs', name];
  const { ok } = await kv.atomic().check({ key, versionstamp: null }).set(key, Date.now()).commit();
  if (!ok) throw new Error('another writer was faster, nothing was written');
  await job();
  await kv.delete(key);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a rejection that is turned into undefined',
      code: `
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
const where = { Bucket: 'builds', Key: 'releases.json' };
export async function publish(version: string) {
  const object = await s3.send(new GetObjectCommand(where));
  const releases = JSON.parse(await object.Body!.transformToString());
  const Body = JSON.stringify([...releases, version]);
  await s3.send(new PutObjectCommand({ ...where, Body, IfMatch: object.ETag })).catch(() => undefined);
}
      `,
      errors: [
        {
          messageId: 'swallowed',
          data: { call: 's3.send(new PutObjectCommand({ ...w…', signal: 'PreconditionFailed' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 80,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a handler that lets a lost race through' },
              output: `
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
const where = { Bucket: 'builds', Key: 'releases.json' };
export async function publish(version: string) {
  const object = await s3.send(new GetObjectCommand(where));
  const releases = JSON.parse(await object.Body!.transformToString());
  const Body = JSON.stringify([...releases, version]);
  await s3.send(new PutObjectCommand({ ...where, Body, IfMatch: object.ETag }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a rejection that goes to the log',
      code: `
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
const where = { Bucket: 'builds', Key: 'releases.json' };
export async function publish(version: string) {
  const object = await s3.send(new GetObjectCommand(where));
  const releases = JSON.parse(await object.Body!.transformToString());
  const Body = JSON.stringify([...releases, version]);
  await s3.send(new PutObjectCommand({ ...where, Body, IfMatch: object.ETag })).catch(console.error);
}
      `,
      errors: [
        {
          messageId: 'swallowed',
          data: { call: 's3.send(new PutObjectCommand({ ...w…', signal: 'PreconditionFailed' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 80,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a handler that lets a lost race through' },
              output: `
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
const where = { Bucket: 'builds', Key: 'releases.json' };
export async function publish(version: string) {
  const object = await s3.send(new GetObjectCommand(where));
  const releases = JSON.parse(await object.Body!.transformToString());
  const Body = JSON.stringify([...releases, version]);
  await s3.send(new PutObjectCommand({ ...where, Body, IfMatch: object.ETag }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a conflict that is logged, everything else thrown',
      code: `
import { createClientPool, WatchError } from 'redis';
const pool = createClientPool();
export function extend(user: string, days: number) {
  return pool.execute(async (client) => {
    await client.watch(user);
    const left = Number(await client.get(user)) + days;
    try {
      await client.multi().set(user, String(left)).exec();
    } catch (err) {
      if (err instanceof WatchError) console.warn('changed meanwhile');
      else throw err;
    }
    return left;
  });
}
      `,
      errors: [
        {
          messageId: 'swallowed',
          data: { call: 'client.multi().set(user, String(lef…', signal: 'WatchError' },
          line: 9,
          column: 13,
          endLine: 9,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a handler that lets a lost race through' },
              output: `
import { createClientPool, WatchError } from 'redis';
const pool = createClientPool();
export function extend(user: string, days: number) {
  return pool.execute(async (client) => {
    await client.watch(user);
    const left = Number(await client.get(user)) + days;
    try {
      await client.multi().set(user, String(left)).exec();
    } catch (err) {
      if (err instanceof WatchError) console.warn('changed meanwhile');
      else throw err;
      throw new Error('another writer was faster, nothing was written');
    }
    return left;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a script that swaps, and whose answer nobody reads',
      code: `
import { createClient } from 'redis';
const client = await createClient().connect();
const SWAP = \`
  local now = redis.call('GET', KEYS[1])
  if now ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[1], ARGV[2])
  return 1\`;
export async function addTag(key: string, tag: string) {
  const before = (await client.get(key)) ?? '[]';
  const next = JSON.stringify([...JSON.parse(before), tag]);
  await client.eval(SWAP, { keys: [key], arguments: [before, next] });
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'client.eval(SWAP, { keys: [key], ar…', signal: '0' },
          line: 12,
          column: 9,
          endLine: 12,
          endColumn: 70,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { createClient } from 'redis';
const client = await createClient().connect();
const SWAP = \`
  local now = redis.call('GET', KEYS[1])
  if now ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[1], ARGV[2])
  return 1\`;
export async function addTag(key: string, tag: string) {
  const before = (await client.get(key)) ?? '[]';
  const next = JSON.stringify([...JSON.parse(before), tag]);
  const outcome = await client.eval(SWAP, { keys: [key], arguments: [before, next] });
  if (outcome === 0) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a script of Upstash that answers nothing after a lost race',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
const SWAP = 'if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("SET", KEYS[1], ARGV[2]) end return nil';
export async function count(key: string) {
  const before = (await redis.get<string>(key)) ?? '0';
  await redis.eval(SWAP, [key], [before, String(Number(before) + 1)]);
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'redis.eval(SWAP, [key], [before, St…', signal: 'null' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 70,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
const SWAP = 'if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("SET", KEYS[1], ARGV[2]) end return nil';
export async function count(key: string) {
  const before = (await redis.get<string>(key)) ?? '0';
  const outcome = await redis.eval(SWAP, [key], [before, String(Number(before) + 1)]);
  if (outcome === null) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a version error of MikroORM that is taken for success',
      code: `
import { type EntityManager, OptimisticLockError } from '@mikro-orm/core';
import { Item } from './entities';
export async function restock(em: EntityManager, id: number, boxes: number) {
  const item = await em.findOneOrFail(Item, id);
  item.stock += boxes;
  try {
    await em.flush();
  } catch (err) {
    if (err instanceof OptimisticLockError) return;
    throw err;
  }
}
      `,
      errors: [
        {
          messageId: 'swallowed',
          data: { call: 'em.flush()', signal: 'OptimisticLockError' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a handler that lets a lost race through' },
              output: `
import { type EntityManager, OptimisticLockError } from '@mikro-orm/core';
import { Item } from './entities';
export async function restock(em: EntityManager, id: number, boxes: number) {
  const item = await em.findOneOrFail(Item, id);
  item.stock += boxes;
  try {
    await em.flush();
  } catch (err) {
    if (err instanceof OptimisticLockError) throw new Error('another writer was faster, nothing was written');
    throw err;
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'replies that the next callback does not take',
      code: `
import Redis from 'ioredis';
const base = new Redis();
export function visit(page: string) {
  const conn = base.duplicate();
  return conn
    .watch(page)
    .then(() => conn.get(page))
    .then((n) => conn.multi().set(page, Number(n) + 1).exec())
    .then(() => 'done');
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'conn.multi().set(page, Number(n) + …', signal: 'null' },
          line: 9,
          column: 18,
          endLine: 9,
          endColumn: 62,
        },
      ],
    },
    {
      name: 'etcd: the answer of a transaction is dropped',
      code: `
import { Etcd3 } from 'etcd3';
const etcd = new Etcd3();
export async function next(key: string) {
  const { kvs } = await etcd.get(key).exec();
  await etcd.if(key, 'Mod', '==', kvs[0].mod_revision).then(etcd.put(key).value(Number(kvs[0].value) + 1)).commit();
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: "etcd.if(key, 'Mod', '==', kvs[0].mo…", signal: '`succeeded`' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 116,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import { Etcd3 } from 'etcd3';
const etcd = new Etcd3();
export async function next(key: string) {
  const { kvs } = await etcd.get(key).exec();
  const { succeeded } = await etcd.if(key, 'Mod', '==', kvs[0].mod_revision).then(etcd.put(key).value(Number(kvs[0].value) + 1)).commit();
  if (!succeeded) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'etcd: a name that is taken and given back',
      code: `
import type { Etcd3 } from 'etcd3';
export async function alone(etcd: Etcd3, name: string, work: () => Promise<void>) {
  await etcd.if(name, 'Create', '==', 0).then(etcd.put(name).value('me')).commit();
  await work();
  await etcd.delete().key(name);
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: "etcd.if(name, 'Create', '==', 0).th…", signal: '`succeeded`' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 83,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import type { Etcd3 } from 'etcd3';
export async function alone(etcd: Etcd3, name: string, work: () => Promise<void>) {
  const { succeeded } = await etcd.if(name, 'Create', '==', 0).then(etcd.put(name).value('me')).commit();
  if (!succeeded) throw new Error('another writer was faster, nothing was written');
  await work();
  await etcd.delete().key(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper that answers whether a row was changed',
      code: `
import type { Pool } from 'pg';
async function saveIfUnchanged(pool: Pool, id: string, version: number, title: string): Promise<boolean> {
  const result = await pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, version]);
  return result.rowCount === 1;
}
export async function retitle(pool: Pool, id: string, title: string) {
  const { rows } = await pool.query('SELECT version FROM documents WHERE id = $1', [id]);
  await saveIfUnchanged(pool, id, rows[0].version, title);
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'saveIfUnchanged(pool, id, rows[0].v…', signal: '`rowCount`' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import type { Pool } from 'pg';
async function saveIfUnchanged(pool: Pool, id: string, version: number, title: string): Promise<boolean> {
  const result = await pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, version]);
  return result.rowCount === 1;
}
export async function retitle(pool: Pool, id: string, title: string) {
  const { rows } = await pool.query('SELECT version FROM documents WHERE id = $1', [id]);
  if (!(await saveIfUnchanged(pool, id, rows[0].version, title))) throw new Error('another writer was faster, nothing was written');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a repository that hands the answer on, which its caller drops',
      code: `
import type { Redis } from 'ioredis';
export class Locks {
  constructor(private readonly redis: Redis) {}
  private async acquire(name: string, owner: string) {
    return (await this.redis.set(\`lock:\${name}\`, owner, 'PX', 5000, 'NX')) === 'OK';
  }
  async run(name: string, owner: string, work: () => Promise<void>) {
    await this.acquire(name, owner);
    await work();
  }
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'this.acquire(name, owner)', signal: 'null' },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 36,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a check of the answer that throws after a lost race' },
              output: `
import type { Redis } from 'ioredis';
export class Locks {
  constructor(private readonly redis: Redis) {}
  private async acquire(name: string, owner: string) {
    return (await this.redis.set(\`lock:\${name}\`, owner, 'PX', 5000, 'NX')) === 'OK';
  }
  async run(name: string, owner: string, work: () => Promise<void>) {
    if (!(await this.acquire(name, owner))) throw new Error('the lock is held by somebody else');
    await work();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper that answers what the query answered',
      code: `
import knex from 'knex';
const db = knex({ client: 'pg' });
const store = (id: string, version: number, body: string) => db('pages').where({ id, version }).update({ body, version: version + 1 });
export async function edit(id: string, change: (body: string) => string) {
  const page = await db('pages').where({ id }).first();
  await store(id, page.version, change(page.body));
}
      `,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'store(id, page.version, change(page…', signal: '0' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 51,
        },
      ],
    },
  ],
});
