import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-ineffective-guard.js';

const tester = new RuleTester();

tester.run('no-ineffective-guard', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    {
      name: 'upper-case NX in node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function lead(name: string) {
  return (await client.set('lock:leader', name, { NX: true, EX: 30 })) === 'OK';
}
      `,
    },
    {
      name: 'condition in node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function lead(name: string) {
  return (await client.set('lock:leader', name, { condition: 'NX', expiration: { type: 'EX', value: 30 } })) === 'OK';
}
      `,
    },
    {
      name: 'a bare token in ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function lead(name: string) {
  return (await redis.set('lock', name, 'NX')) === 'OK';
}
      `,
    },
    {
      name: 'lower-case nx in Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function lead(name: string) {
  return (await redis.set('lock', name, { nx: true, ex: 30 })) === 'OK';
}
      `,
    },
    {
      name: 'a mutex of the module',
      code: `
import { Mutex } from 'async-mutex';
import { readFile, writeFile } from 'node:fs/promises';
const mutex = new Mutex();
export async function addTodo(text: string) {
  await mutex.runExclusive(async () => {
    const todos = JSON.parse(await readFile('todos.json', 'utf8')) as string[];
    todos.push(text);
    await writeFile('todos.json', JSON.stringify(todos));
  });
}
      `,
    },
    {
      name: 'a mutex made in the function that shares it with its calls',
      code: `
import { Mutex } from 'async-mutex';
import { readFile, writeFile } from 'node:fs/promises';
export function makeTodos(file: string) {
  const mutex = new Mutex();
  return {
    add: (text: string) =>
      mutex.runExclusive(async () => {
        const todos = JSON.parse(await readFile(file, 'utf8')) as string[];
        todos.push(text);
        await writeFile(file, JSON.stringify(todos));
      }),
  };
}
      `,
    },
    {
      name: 'a mutex of the object',
      code: `
import { Mutex } from 'async-mutex';
import type { Redis } from 'ioredis';
export class Counter {
  private readonly mutex = new Mutex();
  constructor(private readonly redis: Redis) {}
  async raise(key: string) {
    await this.mutex.runExclusive(async () => {
      const n = Number(await this.redis.get(key));
      await this.redis.set(key, n + 1);
    });
  }
}
      `,
    },
    {
      name: 'one at a time',
      code: `
import pLimit from 'p-limit';
import { createStorage } from 'unstorage';
const storage = createStorage<number>();
const limit = pLimit(1);
export function count() {
  return limit(async () => {
    const n = (await storage.getItem('n')) ?? 0;
    await storage.setItem('n', n + 1);
  });
}
      `,
    },
    {
      name: 'five at once that write keys without reading them',
      code: `
import pLimit from 'p-limit';
import { createStorage } from 'unstorage';
const storage = createStorage<number>();
const limit = pLimit(5);
export function save(key: string, n: number) {
  return limit(() => storage.setItem(key, n));
}
      `,
    },
    {
      name: 'statements through one client',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function move(id: string, by: number) {
  const client = await pool.connect();
  await client.query('BEGIN');
  const { rows } = await client.query('SELECT stock FROM parts WHERE id = $1 FOR UPDATE', [id]);
  await client.query('UPDATE parts SET stock = $1 WHERE id = $2', [rows[0].stock + by, id]);
  await client.query('COMMIT');
  client.release();
}
      `,
    },
    {
      name: 'an atomic command in the transaction',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function raise(key: string) {
  await redis.multi().incr(key).expire(key, 60).exec();
}
      `,
    },
    {
      name: 'watched',
      code: `
import Redis from 'ioredis';
export async function raise(key: string) {
  const redis = new Redis();
  await redis.watch(key);
  const n = Number(await redis.get(key));
  return redis.multi().set(key, n + 1).expire(key, 60).exec();
}
      `,
    },
    {
      name: 'both under the lock',
      code: `
import AsyncLock from 'async-lock';
import { readFile, writeFile } from 'node:fs/promises';
const lock = new AsyncLock();
export async function add(file: string, url: string) {
  await lock.acquire('write', async () => {
    const list = JSON.parse(await readFile(file, 'utf8')) as string[];
    list.push(url);
    await writeFile(file, JSON.stringify(list));
  });
}
      `,
    },
    {
      name: 'read before the lock, and once more under it',
      code: `
import AsyncLock from 'async-lock';
import { readFile, writeFile } from 'node:fs/promises';
const lock = new AsyncLock();
export async function add(file: string, url: string) {
  const seen = JSON.parse(await readFile(file, 'utf8')) as string[];
  if (seen.includes(url)) return;
  await lock.acquire('write', async () => {
    const list = JSON.parse(await readFile(file, 'utf8')) as string[];
    list.push(url);
    await writeFile(file, JSON.stringify(list));
  });
}
      `,
    },
  ],
  invalid: [
    // a condition in another client's spelling
    {
      name: 'lower-case nx in node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function lead(name: string) {
  return (await client.set('lock:leader', name, { nx: true, EX: 30 })) === 'OK';
}
      `,
      errors: [
        {
          messageId: 'dialect',
          data: { client: 'node-redis', word: 'nx', call: "client.set('lock:leader', nam…" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 70,
        },
      ],
    },
    {
      name: 'a bare token in node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function lead(name: string) {
  return (await client.set('lock', name, 'NX')) === 'OK';
}
      `,
      errors: [
        {
          messageId: 'dialect',
          data: { client: 'node-redis', word: 'NX', call: "client.set('lock', name, 'NX')" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'upper-case NX in Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function lead(name: string) {
  return (await redis.set('lock', name, { NX: true })) === 'OK';
}
      `,
      errors: [
        {
          messageId: 'dialect',
          data: { client: '@upstash/redis', word: 'NX', call: "redis.set('lock', name, { NX:…" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 54,
        },
      ],
    },
    {
      name: 'condition in Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function lead(name: string) {
  return (await redis.set('lock', name, { condition: 'NX' })) === 'OK';
}
      `,
      errors: [
        {
          messageId: 'dialect',
          data: { client: '@upstash/redis', word: "condition: 'NX'", call: "redis.set('lock', name, { con…" },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 61,
        },
      ],
    },
    {
      name: 'options in a variable',
      code: `
import { createClient } from 'redis';
const client = createClient();
const options = { nx: true, EX: 30 };
export async function lead(name: string) {
  return (await client.set('lock', name, options)) === 'OK';
}
      `,
      errors: [
        {
          messageId: 'dialect',
          data: { client: 'node-redis', word: 'nx', call: "client.set('lock', name, opti…" },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 50,
        },
      ],
    },

    // a lock made per call
    {
      name: 'a mutex made in the function',
      code: `
import { Mutex } from 'async-mutex';
import { readFile, writeFile } from 'node:fs/promises';
export async function addTodo(text: string) {
  const mutex = new Mutex();
  await mutex.runExclusive(async () => {
    const todos = JSON.parse(await readFile('todos.json', 'utf8')) as string[];
    todos.push(text);
    await writeFile('todos.json', JSON.stringify(todos));
  });
}
      `,
      errors: [{ messageId: 'perCall', data: { line: '9' }, line: 5, column: 17, endLine: 5, endColumn: 28 }],
    },

    // a limit above one
    {
      name: 'five at once',
      code: `
import pLimit from 'p-limit';
import { createStorage } from 'unstorage';
const storage = createStorage<number>();
const limit = pLimit(5);
export function count() {
  return limit(async () => {
    const n = (await storage.getItem('n')) ?? 0;
    await storage.setItem('n', n + 1);
  });
}
      `,
      errors: [{ messageId: 'several', data: { line: '9' }, line: 5, column: 15, endLine: 5, endColumn: 24 }],
    },

    // BEGIN on a pool
    {
      name: 'statements through the pool',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function move(id: string, by: number) {
  await pool.query('BEGIN');
  const { rows } = await pool.query('SELECT stock FROM parts WHERE id = $1 FOR UPDATE', [id]);
  await pool.query('UPDATE parts SET stock = $1 WHERE id = $2', [rows[0].stock + by, id]);
  await pool.query('COMMIT');
}
      `,
      errors: [{ messageId: 'onPool', line: 5, column: 9, endLine: 5, endColumn: 28 }],
    },

    // MULTI without WATCH
    {
      name: 'read before the transaction',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function raise(key: string) {
  const n = Number(await redis.get(key));
  await redis.multi().set(key, n + 1).expire(key, 60).exec();
}
      `,
      errors: [
        {
          messageId: 'withoutWatch',
          data: { read: 'redis.get(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 38,
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
export async function raise(key: string) {
  await exclusively(key, async () => {
    const n = Number(await redis.get(key));
    await redis.multi().set(key, n + 1).expire(key, 60).exec();
  });
}
      `,
            },
          ],
        },
      ],
    },

    // a lock around the write alone
    {
      name: 'read before the lock',
      code: `
import AsyncLock from 'async-lock';
import { readFile, writeFile } from 'node:fs/promises';
const lock = new AsyncLock();
export async function add(file: string, url: string) {
  const list = JSON.parse(await readFile(file, 'utf8')) as string[];
  list.push(url);
  await lock.acquire('write', () => writeFile(file, JSON.stringify(list)));
}
      `,
      errors: [
        {
          messageId: 'onlyTheWrite',
          data: { read: "readFile(file, 'utf8')", line: '6' },
          line: 8,
          column: 37,
          endLine: 8,
          endColumn: 74,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import AsyncLock from 'async-lock';
import { readFile, writeFile } from 'node:fs/promises';

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

const lock = new AsyncLock();
export async function add(file: string, url: string) {
  await exclusively(file, async () => {
    const list = JSON.parse(await readFile(file, 'utf8')) as string[];
    list.push(url);
    await lock.acquire('write', () => writeFile(file, JSON.stringify(list)));
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
