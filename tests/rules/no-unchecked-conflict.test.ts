import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-unchecked-conflict.js';

const tester = new RuleTester();

tester.run('no-unchecked-conflict', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
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
        },
      ],
    },
  ],
});
