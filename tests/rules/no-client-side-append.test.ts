import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-client-side-append.js';

// What repairs put at the top of a file.
const exclusivelyCode = `const tails = new Map<unknown, Promise<unknown>>();

/** Runs the jobs of one key one after another, within this process. */
function exclusively<T>(key: unknown, job: () => Promise<T>): Promise<T> {
  const run = (tails.get(key) ?? Promise.resolve()).then(job, job);
  const forget = () => {
    if (tails.get(key) === run) tails.delete(key);
  };
  tails.set(key, run);
  void run.then(forget, forget);
  return run;
}`;

const compareAndSetCode = `/** A script that the server runs in one step. */
const compareAndSet =
  "if (redis.call('get', KEYS[1]) or '') == ARGV[1] then redis.call('set', KEYS[1], unpack(ARGV, 2)) return 1 end return 0";`;

const compareAndDeleteCode = `/** A script that the server runs in one step. */
const compareAndDelete =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";`;

const tester = new RuleTester();

tester.run('no-client-side-append', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    {
      name: 'all callers share what is in memory, lowdb',
      code: `
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
const db = new Low<{ posts: string[] }>(new JSONFile('db.json'), { posts: [] });
await db.read();
export async function add(post: string): Promise<void> {
  db.data.posts.push(post);
  await db.write();
}
      `,
    },
    {
      name: 'read once, if it is not open yet, lowdb',
      code: `
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
let opened: Low<{ posts: string[] }> | undefined;
async function open() {
  if (!opened) {
    opened = new Low<{ posts: string[] }>(new JSONFile('db.json'), { posts: [] });
    await opened.read();
  }
  return opened;
}
export async function add(post: string): Promise<void> {
  const db = await open();
  db.data.posts.push(post);
  await db.write();
}
      `,
    },
    {
      name: 'the promise of a read is kept, lowdb',
      code: `
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
const db = new Low<{ posts: string[] }>(new JSONFile('db.json'), { posts: [] });
let ready: Promise<void> | undefined;
export async function add(post: string): Promise<void> {
  ready ??= db.read();
  await ready;
  db.data.posts.push(post);
  await db.write();
}
      `,
    },
    {
      name: 'the promise of a file that is read once is kept',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Notes {
  private loading?: Promise<string[]>;
  private async load(): Promise<string[]> {
    return JSON.parse(await readFile('notes.json', 'utf8'));
  }
  private all(): Promise<string[]> {
    if (!this.loading) this.loading = this.load();
    return this.loading;
  }
  async add(note: string): Promise<void> {
    const notes = await this.all();
    notes.push(note);
    await writeFile('notes.json', JSON.stringify(notes));
  }
}
      `,
    },
    {
      name: 'replaced as a whole, lowdb',
      code: `
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
const db = new Low<{ posts: string[] }>(new JSONFile('db.json'), { posts: [] });
export async function first(): Promise<string | undefined> {
  await db.read();
  return db.data.posts[0];
}
export async function reset(): Promise<void> {
  db.data = { posts: [] };
  await db.write();
}
      `,
    },
    {
      name: 'the server appends, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function add(key: string, item: string) {
  await redis.rpush(key, item);
}
      `,
    },
    {
      name: 'another list is written, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function add(key: string, item: { id: string }) {
  const list = JSON.parse((await redis.get(key)) ?? '[]');
  list.push(item);
  await redis.set(\`\${key}:copy\`, JSON.stringify(list));
}
      `,
    },
    {
      name: 'a list that is only looked at, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function find(key: string, id: string) {
  const list = JSON.parse((await redis.get(key)) ?? '[]');
  return list.filter((item: { id: string }) => item.id === id);
}
      `,
    },
    {
      name: 'a set of the server, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function join(room: string, user: string) {
  await redis.sadd(room, user);
}
      `,
    },
    {
      name: 'the same under a lock of Redlock, ioredis',
      code: `
import Redis from 'ioredis';
import Redlock from 'redlock';
const redis = new Redis();
const redlock = new Redlock([redis]);
export async function add(entry: string) {
  await redlock.using(['log'], 5000, async () => {
    const entries = JSON.parse((await redis.get('log')) ?? '[]');
    entries.push(entry);
    await redis.set('log', JSON.stringify(entries));
  });
}
      `,
    },
    {
      name: 'a lock around the write alone is told by another rule, ioredis',
      code: `
import Redis from 'ioredis';
import { Mutex } from 'async-mutex';
const redis = new Redis();
const mutex = new Mutex();
export async function add(entry: string) {
  const entries = JSON.parse((await redis.get('log')) ?? '[]');
  entries.push(entry);
  await mutex.runExclusive(() => redis.set('log', JSON.stringify(entries)));
}
      `,
    },
    {
      name: 'rPush, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function add(key: string, item: { id: string }) {
  await client.rPush(key, JSON.stringify(item));
}
      `,
    },
    {
      name: 'one line an item, fs/promises',
      code: `
import { appendFile } from 'node:fs/promises';
export async function add(path: string, item: { id: string }) {
  await appendFile(path, JSON.stringify(item) + '\\n');
}
      `,
    },
    {
      name: 'one statement after the other, fs',
      code: `
import { readFileSync, writeFileSync } from 'node:fs';
export function add(path: string, item: { id: string }) {
  const list = JSON.parse(readFileSync(path, 'utf8'));
  list.push(item);
  writeFileSync(path, JSON.stringify(list));
}
      `,
    },
    {
      name: 'one statement after the other, fs as one object',
      code: `
import * as fs from 'node:fs';
export function add(path: string, item: { id: string }) {
  const list = JSON.parse(fs.readFileSync(path, 'utf8'));
  list.push(item);
  fs.writeFileSync(path, JSON.stringify(list));
}
      `,
    },
    {
      name: 'one statement after the other, fs-extra as one object',
      code: `
import fs from 'fs-extra';
export function add(path: string, item: { id: string }) {
  const list = fs.readJsonSync(path);
  list.push(item);
  fs.writeJsonSync(path, list);
}
      `,
    },
    {
      name: 'one statement after the other, Deno',
      code: `
export function add(path: string, item: { id: string }) {
  const list = JSON.parse(Deno.readTextFileSync(path));
  list.push(item);
  Deno.writeTextFileSync(path, JSON.stringify(list));
}
      `,
    },
    {
      name: 'a field that its own constructor extends, next to a client',
      code: `
import { createClient } from 'redis';
export class Team {
  constructor(options) {
    this.client = createClient();
    this.options = { retries: 3, ...this.options };
    this.limit = this.limit.max;
  }
  async add(key: string, item: { id: string }) {
    await this.client.rPush(key, JSON.stringify(item, null, this.options.retries), this.limit);
  }
}
      `,
    },
    {
      name: 'the memory of an agent behind a queue, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
import PQueue from 'p-queue';
const queue = new PQueue({ concurrency: 1 });
export function append(path: string, entry: string) {
  return queue.add(async () => {
    const all = JSON.parse(await readFile(path, 'utf8'));
    all.push(entry);
    await writeFile(path, JSON.stringify(all));
  });
}
      `,
    },
    {
      name: 'a key for each entry, Cloudflare KV',
      code: `
export interface Env { LOG: KVNamespace }
export async function say(env: Env, page: string, text: string) {
  await env.LOG.put(\`log:\${page}:\${crypto.randomUUID()}\`, text);
}
      `,
    },
    {
      name: 'an item for each fact, LangGraph store',
      code: `
import { InMemoryStore } from '@langchain/langgraph';
const store = new InMemoryStore();
export async function learn(user: string, fact: string) {
  await store.put(['facts', user], crypto.randomUUID(), { fact });
}
      `,
    },
    {
      name: 'push, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function tag(id: string, tag: string) {
  await prisma.doc.update({ where: { id }, data: { tags: { push: tag } } });
}
      `,
    },
    {
      name: '$push, MongoDB',
      code: `
import { MongoClient } from 'mongodb';
const docs = new MongoClient('mongodb://localhost').db('app').collection('docs');
export async function tag(id: string, tag: string) {
  await docs.updateOne({ id }, { $push: { tags: tag } });
}
      `,
    },
    {
      name: 'members taken out of a set by name',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function sweep(room: string, isAlive: (user: string) => boolean) {
  const members = await redis.smembers(\`room:\${room}\`);
  await redis.srem(\`room:\${room}\`, ...members.filter((user) => !isAlive(user)));
}
      `,
    },
    {
      name: 'a set that is deleted, and another one that is filled',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function archive(room: string) {
  const members = await redis.smembers(\`room:\${room}\`);
  await redis.multi().del(\`room:\${room}\`).sadd(\`archive:\${room}\`, ...members).exec();
}
      `,
    },
    {
      name: 'a relation, to which MikroORM adds a row',
      code: `
import { MikroORM } from '@mikro-orm/core';
import { Account, User } from './entities';
export async function link(orm: MikroORM, id: string, account: Account) {
  const em = orm.em.fork();
  const user = await em.findOneOrFail(User, { id });
  user.accounts.add(account);
  await em.flush();
}
      `,
    },
    {
      name: 'a migration, where only certain findings are asked for',
      code: `
import type { QueryRunner } from 'typeorm';
export async function up(runner: QueryRunner, id: string) {
  const [row] = await runner.query('SELECT permissions FROM roles WHERE id = $1', [id]);
  await runner.query('UPDATE roles SET permissions = $1 WHERE id = $2', [[...row.permissions, 'apikey:view'], id]);
}
      `,
      filename: 'src/migrations/1700000000000-add-permission.ts',
    },
  ],
  invalid: [
    {
      name: 'the runtime of a service, elizaOS',
      code: `
import { Service } from '@elizaos/core';
export class Timeline extends Service {
  async markSeen(id: string) {
    const seen = (await this.runtime.getCache<string[]>('seen')) ?? [];
    seen.push(id);
    await this.runtime.setCache('seen', seen);
  }
}
      `,
      errors: [
        {
          messageId: 'withoutAtomic',
          data: {
            key: "'seen'",
            read: 'this.runtime.getCache<string[]>…',
            line: '5',
            wayOut: 'The runtime has no conditional write; use one cache key per item, or createMemory()',
          },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { Service } from '@elizaos/core';

const tails = new Map<unknown, Promise<unknown>>();

/** Runs the jobs of one key one after another, within this process. */
function exclusively<T>(key: unknown, job: () => Promise<T>): Promise<T> {
  const run = (tails.get(key) ?? Promise.resolve()).then(job, job);
  const forget = () => {
    if (tails.get(key) === run) tails.delete(key);
  };
  tails.set(key, run);
  void run.then(forget, forget);
  return run;
}

export class Timeline extends Service {
  async markSeen(id: string) {
    await exclusively('seen', async () => {
      const seen = (await this.runtime.getCache<string[]>('seen')) ?? [];
      seen.push(id);
      await this.runtime.setCache('seen', seen);
    });
  }
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'a cache key of its own for each item' },
              output: `
import { Service } from '@elizaos/core';
export class Timeline extends Service {
  async markSeen(id: string) {
    await this.runtime.setCache(\`seen:\${crypto.randomUUID()}\`, id);
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the resolve of a promise as the callback, chrome.storage',
      code: `
const read = (key: string) => new Promise<Record<string, string[]>>((resolve) => chrome.storage.local.get(key, resolve));
export async function add(word: string) {
  const { words = [] } = await read('words');
  words.push(word);
  await chrome.storage.local.set({ words });
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: '{ words }', read: "read('words')", line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'navigator.locks.request' },
              output: `
const read = (key: string) => new Promise<Record<string, string[]>>((resolve) => chrome.storage.local.get(key, resolve));
export async function add(word: string) {
  await navigator.locks.request('{ words }', async () => {
    const { words = [] } = await read('words');
    words.push(word);
    await chrome.storage.local.set({ words });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'push, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function add(key: string, item: { id: string }) {
  const list = JSON.parse((await redis.get(key)) ?? '[]');
  list.push(item);
  await redis.set(key, JSON.stringify(list));
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function add(key: string, item: { id: string }) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const list = JSON.parse(stored ?? '[]');
    list.push(item);
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', JSON.stringify(list))) === 1) break;
    if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'RPUSH' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function add(key: string, item: { id: string }) {
  await redis.rpush(key, JSON.stringify(item));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'spread, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function add(key: string, item: string) {
  const raw = await redis.get(key);
  const list = raw ? JSON.parse(raw) : [];
  await redis.set(key, JSON.stringify([...list, item]));
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function add(key: string, item: string) {
  for (let attempt = 1; ; attempt++) {
    const raw = await redis.get(key);
    const list = raw ? JSON.parse(raw) : [];
    if ((await redis.eval(compareAndSet, 1, key, raw ?? '', JSON.stringify([...list, item]))) === 1) break;
    if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'RPUSH' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function add(key: string, item: string) {
  await redis.rpush(key, JSON.stringify(item));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'concat, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function add(key: string, item: string) {
  const list: string[] = JSON.parse((await redis.get(key)) || '[]');
  await redis.set(key, JSON.stringify(list.concat([item])));
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function add(key: string, item: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const list: string[] = JSON.parse(stored || '[]');
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', JSON.stringify(list.concat([item])))) === 1) break;
    if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'RPUSH' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function add(key: string, item: string) {
  await redis.rpush(key, JSON.stringify(item));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the new length is returned, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function add(key: string, item: string): Promise<number> {
  const list: string[] = JSON.parse((await redis.get(key)) || '[]');
  list.push(item);
  await redis.set(key, JSON.stringify(list));
  return list.length;
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function add(key: string, item: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const list: string[] = JSON.parse(stored || '[]');
    list.push(item);
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', JSON.stringify(list))) === 1) return list.length;
    if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the oldest are dropped, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function add(key: string, item: string) {
  const list: string[] = JSON.parse((await redis.get(key)) || '[]');
  list.push(item);
  if (list.length > 100) list.shift();
  await redis.set(key, JSON.stringify(list), 'EX', 3600);
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function add(key: string, item: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const list: string[] = JSON.parse(stored || '[]');
    list.push(item);
    if (list.length > 100) list.shift();
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', JSON.stringify(list), 'EX', '3600')) === 1) break;
    if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an item is filtered out, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function remove(key: string, id: string) {
  const list = JSON.parse((await redis.get(key)) ?? '[]');
  const rest = list.filter((item: { id: string }) => item.id !== id);
  await redis.set(key, JSON.stringify(rest));
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function remove(key: string, id: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const list = JSON.parse(stored ?? '[]');
    const rest = list.filter((item: { id: string }) => item.id !== id);
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', JSON.stringify(rest))) === 1) break;
    if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a set of members, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function join(room: string, user: string) {
  const members = new Set(JSON.parse((await redis.get(room)) ?? '[]'));
  members.add(user);
  await redis.set(room, JSON.stringify([...members]));
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'room', read: 'redis.get(room)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function join(room: string, user: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(room);
    const members = new Set(JSON.parse(stored ?? '[]'));
    members.add(user);
    if ((await redis.eval(compareAndSet, 1, room, stored ?? '', JSON.stringify([...members]))) === 1) break;
    if (attempt === 20) throw new Error(\`\${room}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'only if it is not there yet, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function join(room: string, user: string) {
  const members: string[] = JSON.parse((await redis.get(room)) ?? '[]');
  if (!members.includes(user)) {
    members.push(user);
    await redis.set(room, JSON.stringify(members));
  }
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'room', read: 'redis.get(room)', line: '5' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function join(room: string, user: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(room);
    const members: string[] = JSON.parse(stored ?? '[]');
    if (!members.includes(user)) {
      members.push(user);
      if ((await redis.eval(compareAndSet, 1, room, stored ?? '', JSON.stringify(members))) !== 1) {
        if (attempt === 20) throw new Error(\`\${room}: too much contention\`);
        await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
        continue;
      }
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
      name: 'a list in a field of a document, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function note(id: string, text: string) {
  const doc = JSON.parse((await redis.get(id)) ?? '{"notes":[]}');
  doc.notes.push(text);
  await redis.set(id, JSON.stringify(doc));
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'id', read: 'redis.get(id)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function note(id: string, text: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(id);
    const doc = JSON.parse(stored ?? '{"notes":[]}');
    doc.notes.push(text);
    if ((await redis.eval(compareAndSet, 1, id, stored ?? '', JSON.stringify(doc))) === 1) break;
    if (attempt === 20) throw new Error(\`\${id}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'helpers of a class, ioredis',
      code: `
import Redis from 'ioredis';
export class Log {
  private readonly redis = new Redis();
  async entries(): Promise<string[]> {
    return JSON.parse((await this.redis.get('log')) ?? '[]');
  }
  async add(entry: string) {
    const entries = await this.entries();
    entries.push(entry);
    await this.redis.set('log', JSON.stringify(entries));
  }
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: "'log'", read: 'this.entries()', line: '9' },
          line: 11,
          column: 11,
          endLine: 11,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import Redis from 'ioredis';

${compareAndDeleteCode}

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: Redis, key: string, job: () => Promise<T>): Promise<T> {
  const lock = \`\${key}:lock\`;
  const token = crypto.randomUUID();
  for (let attempt = 1; (await server.set(lock, token, 'EX', 30, 'NX')) !== 'OK'; attempt++) {
    if (attempt === 600) throw new Error(\`\${lock} is not given back\`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await job();
  } finally {
    await server.eval(compareAndDelete, 1, lock, token);
  }
}

export class Log {
  private readonly redis = new Redis();
  async entries(): Promise<string[]> {
    return JSON.parse((await this.redis.get('log')) ?? '[]');
  }
  async add(entry: string) {
    await underLock(this.redis, 'log', async () => {
      const entries = await this.entries();
      entries.push(entry);
      await this.redis.set('log', JSON.stringify(entries));
    });
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'push, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function add(key: string, item: { id: string }) {
  const list = JSON.parse((await client.get(key)) ?? '[]');
  list.push(item);
  await client.set(key, JSON.stringify(list));
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'key', read: 'client.get(key)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import { createClient } from 'redis';

${compareAndSetCode}

const client = createClient();
export async function add(key: string, item: { id: string }) {
  for (let attempt = 1; ; attempt++) {
    const stored = await client.get(key);
    const list = JSON.parse(stored ?? '[]');
    list.push(item);
    if ((await client.eval(compareAndSet, { keys: [key], arguments: [stored ?? '', JSON.stringify(list)] })) === 1) break;
    if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'RPUSH' },
              output: `
import { createClient } from 'redis';
const client = createClient();
export async function add(key: string, item: { id: string }) {
  await client.rPush(key, JSON.stringify(item));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list that the client decodes, Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function add(key: string, item: { id: string }) {
  const list = (await redis.get<{ id: string }[]>(key)) ?? [];
  list.push(item);
  await redis.set(key, list);
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'key', read: 'redis.get<{ id: string }[]>(key)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import { Redis } from '@upstash/redis';

${compareAndSetCode}

const redis = Redis.fromEnv();
export async function add(key: string, item: { id: string }) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get<{ id: string }[]>(key);
    const before = stored && typeof stored === 'object' ? JSON.stringify(stored) : stored;
    const list = stored ?? [];
    list.push(item);
    if ((await redis.eval(compareAndSet, [key], [before ?? '', list])) === 1) break;
    if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'RPUSH' },
              output: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function add(key: string, item: { id: string }) {
  await redis.rpush(key, item);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a spread, Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function add(key: string, item: { id: string }) {
  const list = (await redis.get<{ id: string }[]>(key)) ?? [];
  await redis.set(key, [...list, item]);
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'key', read: 'redis.get<{ id: string }[]>(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import { Redis } from '@upstash/redis';

${compareAndSetCode}

const redis = Redis.fromEnv();
export async function add(key: string, item: { id: string }) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get<{ id: string }[]>(key);
    const list = stored ?? [];
    if ((await redis.eval(compareAndSet, [key], [stored ?? '', [...list, item]])) === 1) break;
    if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'RPUSH' },
              output: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function add(key: string, item: { id: string }) {
  await redis.rpush(key, item);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list, Vercel KV',
      code: `
import { kv } from '@vercel/kv';
export async function say(room: string, text: string) {
  const messages = (await kv.get<string[]>(room)) ?? [];
  messages.push(text);
  await kv.set(room, messages);
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'room', read: 'kv.get<string[]>(room)', line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import { kv } from '@vercel/kv';

${compareAndSetCode}

export async function say(room: string, text: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await kv.get<string[]>(room);
    const before = stored && typeof stored === 'object' ? JSON.stringify(stored) : stored;
    const messages = stored ?? [];
    messages.push(text);
    if ((await kv.eval(compareAndSet, [room], [before ?? '', messages])) === 1) break;
    if (attempt === 20) throw new Error(\`\${room}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'RPUSH' },
              output: `
import { kv } from '@vercel/kv';
export async function say(room: string, text: string) {
  await kv.rpush(room, text);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a JSON file, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function add(path: string, item: { id: string }) {
  const list = JSON.parse(await readFile(path, 'utf8'));
  list.push(item);
  await writeFile(path, JSON.stringify(list, null, 2));
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function add(path: string, item: { id: string }) {
  await exclusively(path, async () => {
    const list = JSON.parse(await readFile(path, 'utf8'));
    list.push(item);
    await writeFile(path, JSON.stringify(list, null, 2));
  });
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'appendFile, one JSON line an item' },
              output: `
import { readFile, writeFile, appendFile } from 'node:fs/promises';
export async function add(path: string, item: { id: string }) {
  await appendFile(path, JSON.stringify(item) + '\\n');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a JSON file of a namespace import, fs/promises',
      code: `
import * as fs from 'node:fs/promises';
export async function add(path: string, item: { id: string }) {
  const list = JSON.parse(await fs.readFile(path, 'utf8'));
  await fs.writeFile(path, JSON.stringify([...list, item]));
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'path', read: "fs.readFile(path, 'utf8')", line: '4' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import * as fs from 'node:fs/promises';

${exclusivelyCode}

export async function add(path: string, item: { id: string }) {
  await exclusively(path, async () => {
    const list = JSON.parse(await fs.readFile(path, 'utf8'));
    await fs.writeFile(path, JSON.stringify([...list, item]));
  });
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'appendFile, one JSON line an item' },
              output: `
import * as fs from 'node:fs/promises';
export async function add(path: string, item: { id: string }) {
  await fs.appendFile(path, JSON.stringify(item) + '\\n');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'several processes, fs',
      code: `
import { readFileSync, writeFileSync } from 'node:fs';
export function add(path: string, item: { id: string }) {
  const list = JSON.parse(readFileSync(path, 'utf8'));
  list.push(item);
  writeFileSync(path, JSON.stringify(list));
}
      `,
      settings: { 'lost-update': { processes: 'many' } },
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'path', read: "readFileSync(path, 'utf8')", line: '4' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useRemodel',
              data: { title: 'appendFileSync, one JSON line an item' },
              output: `
import { readFileSync, writeFileSync, appendFileSync } from 'node:fs';
export function add(path: string, item: { id: string }) {
  appendFileSync(path, JSON.stringify(item) + '\\n');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a wait in between, fs',
      code: `
import { readFileSync, writeFileSync } from 'node:fs';
export async function add(path: string, load: () => Promise<string>) {
  const list = JSON.parse(readFileSync(path, 'utf8'));
  list.push(await load());
  writeFileSync(path, JSON.stringify(list));
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'path', read: "readFileSync(path, 'utf8')", line: '4' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFileSync, writeFileSync } from 'node:fs';

${exclusivelyCode}

export async function add(path: string, load: () => Promise<string>) {
  await exclusively(path, async () => {
    const list = JSON.parse(readFileSync(path, 'utf8'));
    list.push(await load());
    writeFileSync(path, JSON.stringify(list));
  });
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'appendFileSync, one JSON line an item' },
              output: `
import { readFileSync, writeFileSync, appendFileSync } from 'node:fs';
export async function add(path: string, load: () => Promise<string>) {
  appendFileSync(path, JSON.stringify(await load()) + '\\n');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the memory of an agent, fs/promises',
      code: `
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
interface Memory { agent: string; text: string }
export class JsonMemory {
  constructor(private readonly path: string) {}
  async append(entry: Memory): Promise<void> {
    const all = await this.load();
    all.push(entry);
    await this.flush(all);
  }
  private async load(): Promise<Memory[]> {
    try {
      return JSON.parse(await readFile(this.path, 'utf8')) as Memory[];
    } catch {
      return [];
    }
  }
  private async flush(all: Memory[]): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    await writeFile(this.path, JSON.stringify(all));
  }
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'this.path', read: 'this.load()', line: '8' },
          line: 10,
          column: 11,
          endLine: 10,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

${exclusivelyCode}

interface Memory { agent: string; text: string }
export class JsonMemory {
  constructor(private readonly path: string) {}
  async append(entry: Memory): Promise<void> {
    await exclusively(this.path, async () => {
      const all = await this.load();
      all.push(entry);
      await this.flush(all);
    });
  }
  private async load(): Promise<Memory[]> {
    try {
      return JSON.parse(await readFile(this.path, 'utf8')) as Memory[];
    } catch {
      return [];
    }
  }
  private async flush(all: Memory[]): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    await writeFile(this.path, JSON.stringify(all));
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'two functions of a factory, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export function tracker(path: string) {
  async function readKeys(): Promise<Set<string>> {
    return new Set(JSON.parse(await readFile(path, 'utf8')));
  }
  async function writeKeys(keys: Set<string>) {
    await writeFile(path, JSON.stringify([...keys]));
  }
  return {
    async mark(key: string) {
      const keys = await readKeys();
      keys.add(key);
      await writeKeys(keys);
    },
    async unmark(key: string) {
      const keys = await readKeys();
      keys.delete(key);
      await writeKeys(keys);
    },
  };
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'path', read: 'readKeys()', line: '12' },
          line: 14,
          column: 13,
          endLine: 14,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export function tracker(path: string) {
  async function readKeys(): Promise<Set<string>> {
    return new Set(JSON.parse(await readFile(path, 'utf8')));
  }
  async function writeKeys(keys: Set<string>) {
    await writeFile(path, JSON.stringify([...keys]));
  }
  return {
    async mark(key: string) {
      await exclusively(path, async () => {
        const keys = await readKeys();
        keys.add(key);
        await writeKeys(keys);
      });
    },
    async unmark(key: string) {
      const keys = await readKeys();
      keys.delete(key);
      await writeKeys(keys);
    },
  };
}
      `,
            },
          ],
        },
        {
          messageId: 'clientSideAppend',
          data: { key: 'path', read: 'readKeys()', line: '17' },
          line: 19,
          column: 13,
          endLine: 19,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export function tracker(path: string) {
  async function readKeys(): Promise<Set<string>> {
    return new Set(JSON.parse(await readFile(path, 'utf8')));
  }
  async function writeKeys(keys: Set<string>) {
    await writeFile(path, JSON.stringify([...keys]));
  }
  return {
    async mark(key: string) {
      const keys = await readKeys();
      keys.add(key);
      await writeKeys(keys);
    },
    async unmark(key: string) {
      await exclusively(path, async () => {
        const keys = await readKeys();
        keys.delete(key);
        await writeKeys(keys);
      });
    },
  };
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an earlier repair left its helper, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function mark(path: string, key: string) {
  await exclusively(path, async () => {
    const keys = JSON.parse(await readFile(path, 'utf8'));
    keys.push(key);
    await writeFile(path, JSON.stringify(keys));
  });
}
export async function unmark(path: string, key: string) {
  const keys = JSON.parse(await readFile(path, 'utf8'));
  keys.splice(keys.indexOf(key), 1);
  await writeFile(path, JSON.stringify(keys));
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '25' },
          line: 27,
          column: 9,
          endLine: 27,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function mark(path: string, key: string) {
  await exclusively(path, async () => {
    const keys = JSON.parse(await readFile(path, 'utf8'));
    keys.push(key);
    await writeFile(path, JSON.stringify(keys));
  });
}
export async function unmark(path: string, key: string) {
  await exclusively(path, async () => {
    const keys = JSON.parse(await readFile(path, 'utf8'));
    keys.splice(keys.indexOf(key), 1);
    await writeFile(path, JSON.stringify(keys));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a log, Cloudflare KV',
      code: `
export interface Env { LOG: KVNamespace }
export async function say(env: Env, page: string, text: string) {
  const log = (await env.LOG.get<string[]>(\`log:\${page}\`, 'json')) ?? [];
  log.push(text);
  await env.LOG.put(\`log:\${page}\`, JSON.stringify(log));
}
      `,
      errors: [
        {
          messageId: 'withoutAtomic',
          data: {
            key: '`log:${page}`',
            read: 'env.LOG.get<string[]>(`log:${pa…',
            line: '4',
            wayOut: 'KV has no atomic write; use a Durable Object, or one key per item and list()',
          },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
${exclusivelyCode}

export interface Env { LOG: KVNamespace }
export async function say(env: Env, page: string, text: string) {
  await exclusively(\`log:\${page}\`, async () => {
    const log = (await env.LOG.get<string[]>(\`log:\${page}\`, 'json')) ?? [];
    log.push(text);
    await env.LOG.put(\`log:\${page}\`, JSON.stringify(log));
  });
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each item' },
              output: `
export interface Env { LOG: KVNamespace }
export async function say(env: Env, page: string, text: string) {
  await env.LOG.put(\`log:\${page}:\${crypto.randomUUID()}\`, JSON.stringify(text));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list, Deno KV',
      code: `
const kv = await Deno.openKv();
export async function add(item: string) {
  const entry = await kv.get<string[]>(['items']);
  await kv.set(['items'], [...(entry.value ?? []), item]);
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: "['items']", read: "kv.get<string[]>(['items'])", line: '4' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of check() and commit() that re-reads' },
              output: `
const kv = await Deno.openKv();
export async function add(item: string) {
  for (let attempt = 1; ; attempt++) {
    const entry = await kv.get<string[]>(['items']);
    if ((await kv.atomic().check(entry).set(['items'], [...(entry.value ?? []), item]).commit()).ok) break;
    if (attempt === 20) throw new Error('too much contention');
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list, R2',
      code: `
export interface Env { DOCS: R2Bucket }
export async function add(env: Env, item: string) {
  const old = await env.DOCS.get('items');
  const items = old ? await old.json<string[]>() : [];
  items.push(item);
  await env.DOCS.put('items', JSON.stringify(items));
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: "'items'", read: "env.DOCS.get('items')", line: '4' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 53,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of put with onlyIf that re-reads' },
              output: `
export interface Env { DOCS: R2Bucket }
export async function add(env: Env, item: string) {
  for (let attempt = 1; ; attempt++) {
    const old = await env.DOCS.get('items');
    const items = old ? await old.json<string[]>() : [];
    items.push(item);
    if ((await env.DOCS.put('items', JSON.stringify(items), { onlyIf: old ? { etagMatches: old.etag } : { etagDoesNotMatch: '*' } })) !== null) break;
    if (attempt === 20) throw new Error('items: too much contention');
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list, idb-keyval',
      code: `
import { get, set } from 'idb-keyval';
export async function add(item: string) {
  const list = (await get<string[]>('list')) ?? [];
  list.push(item);
  await set('list', list);
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: "'list'", read: "get<string[]>('list')", line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'update()' },
              output: `
import { get, set, update } from 'idb-keyval';
export async function add(item: string) {
  await update<string[]>('list', (stored) => {
    const list = stored ?? [];
    list.push(item);
    return list;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list, chrome.storage',
      code: `
export async function add(url: string) {
  const { visited = [] } = await chrome.storage.local.get('visited');
  visited.push(url);
  await chrome.storage.local.set({ visited });
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: '{ visited }', read: "chrome.storage.local.get('visit…", line: '3' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'navigator.locks.request' },
              output: `
export async function add(url: string) {
  await navigator.locks.request('visited', async () => {
    const { visited = [] } = await chrome.storage.local.get('visited');
    visited.push(url);
    await chrome.storage.local.set({ visited });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list, localforage',
      code: `
import localforage from 'localforage';
export async function add(item: string) {
  const list = (await localforage.getItem<string[]>('list')) ?? [];
  list.push(item);
  await localforage.setItem('list', list);
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: "'list'", read: "localforage.getItem<string[]>('…", line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'navigator.locks.request' },
              output: `
import localforage from 'localforage';
export async function add(item: string) {
  await navigator.locks.request('list', async () => {
    const list = (await localforage.getItem<string[]>('list')) ?? [];
    list.push(item);
    await localforage.setItem('list', list);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list, Keyv',
      code: `
import Keyv from 'keyv';
const keyv = new Keyv();
export async function add(item: string) {
  const list = (await keyv.get<string[]>('list')) ?? [];
  await keyv.set('list', [...list, item]);
}
      `,
      errors: [
        {
          messageId: 'withoutAtomic',
          data: {
            key: "'list'",
            read: "keyv.get<string[]>('list')",
            line: '5',
            wayOut: "Keyv has no atomic operation; use the database's own client, or one key per item",
          },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import Keyv from 'keyv';

${exclusivelyCode}

const keyv = new Keyv();
export async function add(item: string) {
  await exclusively('list', async () => {
    const list = (await keyv.get<string[]>('list')) ?? [];
    await keyv.set('list', [...list, item]);
  });
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each item' },
              output: `
import Keyv from 'keyv';
const keyv = new Keyv();
export async function add(item: string) {
  await keyv.set(\`list:\${crypto.randomUUID()}\`, item);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list, unstorage',
      code: `
import { createStorage } from 'unstorage';
const storage = createStorage();
export async function add(item: string) {
  const list = (await storage.getItem<string[]>('list')) ?? [];
  list.push(item);
  await storage.setItem('list', list);
}
      `,
      errors: [
        {
          messageId: 'withoutAtomic',
          data: {
            key: "'list'",
            read: "storage.getItem<string[]>('list…",
            line: '5',
            wayOut: "unstorage has no atomic operation; use the driver's own client, or one key per item",
          },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { createStorage } from 'unstorage';

${exclusivelyCode}

const storage = createStorage();
export async function add(item: string) {
  await exclusively('list', async () => {
    const list = (await storage.getItem<string[]>('list')) ?? [];
    list.push(item);
    await storage.setItem('list', list);
  });
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'a key of its own for each item' },
              output: `
import { createStorage } from 'unstorage';
const storage = createStorage();
export async function add(item: string) {
  await storage.setItem(\`list:\${crypto.randomUUID()}\`, item);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'facts, LangGraph store',
      code: `
import { InMemoryStore } from '@langchain/langgraph';
const store = new InMemoryStore();
export async function learn(user: string, fact: string) {
  const item = await store.get(['facts'], user);
  const facts = item?.value.facts ?? [];
  await store.put(['facts'], user, { facts: [...facts, fact] });
}
      `,
      errors: [
        {
          messageId: 'withoutAtomic',
          data: {
            key: 'user',
            read: "store.get(['facts'], user)",
            line: '5',
            wayOut: 'BaseStore has no conditional put; store one item per fact, or use graph state with a reducer',
          },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 64,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { InMemoryStore } from '@langchain/langgraph';

${exclusivelyCode}

const store = new InMemoryStore();
export async function learn(user: string, fact: string) {
  await exclusively(JSON.stringify([['facts'], user]), async () => {
    const item = await store.get(['facts'], user);
    const facts = item?.value.facts ?? [];
    await store.put(['facts'], user, { facts: [...facts, fact] });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list of a record, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function tag(id: string, tag: string) {
  const doc = await prisma.doc.findUniqueOrThrow({ where: { id } });
  await prisma.doc.update({ where: { id }, data: { tags: [...doc.tags, tag] } });
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'tags', read: 'prisma.doc.findUniqueOrThrow({ …', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 81,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'push' },
              output: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function tag(id: string, tag: string) {
  await prisma.doc.update({ where: { id }, data: { tags: { push: tag } } });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list of a document, MongoDB',
      code: `
import { MongoClient } from 'mongodb';
const docs = new MongoClient('mongodb://localhost').db('app').collection('docs');
export async function tag(id: string, tag: string) {
  const doc = await docs.findOne({ id });
  await docs.updateOne({ id }, { $set: { tags: [...(doc?.tags ?? []), tag] } });
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'tags', read: 'docs.findOne({ id })', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 80,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: '$push' },
              output: `
import { MongoClient } from 'mongodb';
const docs = new MongoClient('mongodb://localhost').db('app').collection('docs');
export async function tag(id: string, tag: string) {
  await docs.updateOne({ id }, { $push: { tags: tag } });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a list, Firestore',
      code: `
import { Firestore } from '@google-cloud/firestore';
const db = new Firestore();
export async function tag(id: string, tag: string) {
  const ref = db.collection('docs').doc(id);
  const snapshot = await ref.get();
  await ref.update({ tags: [...snapshot.data()!.tags, tag] });
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'tags', read: 'ref.get()', line: '6' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'arrayUnion(), which adds it only once' },
              output: `
import { Firestore, FieldValue } from '@google-cloud/firestore';
const db = new Firestore();
export async function tag(id: string, tag: string) {
  const ref = db.collection('docs').doc(id);
  await ref.update({ tags: FieldValue.arrayUnion(tag) });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'read into the object, changed there, written, lowdb',
      code: `
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
const db = new Low<{ posts: string[] }>(new JSONFile('db.json'), { posts: [] });
export async function add(post: string): Promise<void> {
  await db.read();
  db.data.posts.push(post);
  await db.write();
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'db', read: 'db.read()', line: '6', wayOut: '' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

${exclusivelyCode}

const db = new Low<{ posts: string[] }>(new JSONFile('db.json'), { posts: [] });
export async function add(post: string): Promise<void> {
  await exclusively('db', async () => {
    await db.read();
    db.data.posts.push(post);
    await db.write();
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an instance of its own for each call, lowdb',
      code: `
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
async function open() {
  const db = new Low<{ posts: string[] }>(new JSONFile('db.json'), { posts: [] });
  await db.read();
  return db;
}
export async function add(post: string): Promise<number> {
  const db = await open();
  const { posts } = db.data;
  posts.push(post);
  await db.write();
  return posts.length;
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'db', read: 'open()', line: '10', wayOut: '' },
          line: 13,
          column: 9,
          endLine: 13,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

${exclusivelyCode}

async function open() {
  const db = new Low<{ posts: string[] }>(new JSONFile('db.json'), { posts: [] });
  await db.read();
  return db;
}
export async function add(post: string): Promise<number> {
  return exclusively('db', async () => {
    const db = await open();
    const { posts } = db.data;
    posts.push(post);
    await db.write();
    return posts.length;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a file that each call reads',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Notes {
  private async load(): Promise<string[]> {
    return JSON.parse(await readFile('notes.json', 'utf8'));
  }
  async add(note: string): Promise<void> {
    const notes = await this.load();
    notes.push(note);
    await writeFile('notes.json', JSON.stringify(notes));
  }
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: "'notes.json'", read: 'this.load()', line: '8', wayOut: '' },
          line: 10,
          column: 11,
          endLine: 10,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export class Notes {
  private async load(): Promise<string[]> {
    return JSON.parse(await readFile('notes.json', 'utf8'));
  }
  async add(note: string): Promise<void> {
    await exclusively('notes.json', async () => {
      const notes = await this.load();
      notes.push(note);
      await writeFile('notes.json', JSON.stringify(notes));
    });
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a set that is deleted and filled again',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function sweep(room: string, isAlive: (user: string) => boolean) {
  const members = await redis.smembers(\`room:\${room}\`);
  const alive = members.filter(isAlive);
  await redis.multi().del(\`room:\${room}\`).sadd(\`room:\${room}\`, ...alive).exec();
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: '`room:${room}`', read: 'redis.smembers(`room:${room}`)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 73,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import Redis from 'ioredis';

const tails = new Map<unknown, Promise<unknown>>();

/** Runs the jobs of one key one after another, within this process. */
function exclusively<T>(key: unknown, job: () => Promise<T>): Promise<T> {
  const run = (tails.get(key) ?? Promise.resolve()).then(job, job);
  const forget = () => {
    if (tails.get(key) === run) tails.delete(key);
  };
  tails.set(key, run);
  void run.then(forget, forget);
  return run;
}

const redis = new Redis();
export async function sweep(room: string, isAlive: (user: string) => boolean) {
  await exclusively(\`room:\${room}\`, async () => {
    const members = await redis.smembers(\`room:\${room}\`);
    const alive = members.filter(isAlive);
    await redis.multi().del(\`room:\${room}\`).sadd(\`room:\${room}\`, ...alive).exec();
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a member taken out by filter, MongoDB',
      code: `
import type { Collection } from 'mongodb';
export async function leave(teams: Collection, id: string, user: string) {
  const team = await teams.findOne({ _id: id });
  const members = team.members.filter((each) => each !== user);
  await teams.updateOne({ _id: id }, { $set: { members } });
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'members', read: 'teams.findOne({ _id: id })', line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: '$pull' },
              output: `
import type { Collection } from 'mongodb';
export async function leave(teams: Collection, id: string, user: string) {
  await teams.updateOne({ _id: id }, { $pull: { members: user } });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a task taken out by its id, beside another field',
      code: `
import type { Collection } from 'mongodb';
export async function drop(teams: Collection, id: string, task: string) {
  const team = await teams.findOne({ _id: id });
  await teams.updateOne({ _id: id }, { $set: { tasks: team.tasks.filter((each) => each.id !== task), changedAt: new Date() } });
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'tasks', read: 'teams.findOne({ _id: id })', line: '4' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 128,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: '$pull' },
              output: `
import type { Collection } from 'mongodb';
export async function drop(teams: Collection, id: string, task: string) {
  await teams.updateOne({ _id: id }, { $set: { changedAt: new Date() }, $pull: { tasks: { id: task } } });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a member added unless it is there',
      code: `
import type { Collection } from 'mongodb';
export async function join(teams: Collection, id: string, user: string) {
  const team = await teams.findOne({ _id: id });
  if (team.members.includes(user)) return;
  await teams.updateOne({ _id: id }, { $set: { members: [...team.members, user] } });
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'members', read: 'teams.findOne({ _id: id })', line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 85,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: '$addToSet' },
              output: `
import type { Collection } from 'mongodb';
export async function join(teams: Collection, id: string, user: string) {
  const team = await teams.findOne({ _id: id });
  if (team.members.includes(user)) return;
  await teams.updateOne({ _id: id }, { $addToSet: { members: user } });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a tag taken out by filter, Firestore',
      code: `
import { getFirestore } from 'firebase-admin/firestore';
const db = getFirestore();
export async function untag(id: string, tag: string) {
  const ref = db.doc(\`notes/\${id}\`);
  const note = (await ref.get()).data();
  await ref.update({ tags: note.tags.filter((each) => each !== tag) });
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'tags', read: 'ref.get()', line: '6' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 71,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'arrayRemove()' },
              output: `
import { getFirestore, FieldValue } from 'firebase-admin/firestore';
const db = getFirestore();
export async function untag(id: string, tag: string) {
  const ref = db.doc(\`notes/\${id}\`);
  await ref.update({ tags: FieldValue.arrayRemove(tag) });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an item of Firestore that is known by its id only',
      code: `
import { getFirestore } from 'firebase-admin/firestore';
const db = getFirestore();
export async function drop(id: string, task: string) {
  const ref = db.doc(\`boards/\${id}\`);
  const board = (await ref.get()).data();
  await ref.update({ tasks: board.tasks.filter((each) => each.id !== task) });
}
      `,
      errors: [
        {
          messageId: 'clientSideAppend',
          data: { key: 'tasks', read: 'ref.get()', line: '6' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 78,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { getFirestore } from 'firebase-admin/firestore';

const tails = new Map<unknown, Promise<unknown>>();

/** Runs the jobs of one key one after another, within this process. */
function exclusively<T>(key: unknown, job: () => Promise<T>): Promise<T> {
  const run = (tails.get(key) ?? Promise.resolve()).then(job, job);
  const forget = () => {
    if (tails.get(key) === run) tails.delete(key);
  };
  tails.set(key, run);
  void run.then(forget, forget);
  return run;
}

const db = getFirestore();
export async function drop(id: string, task: string) {
  const ref = db.doc(\`boards/\${id}\`);
  await exclusively('tasks', async () => {
    const board = (await ref.get()).data();
    await ref.update({ tasks: board.tasks.filter((each) => each.id !== task) });
  });
}
      `,
            },
          ],
        },
      ],
    },
  ],
});
