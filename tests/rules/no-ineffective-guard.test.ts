import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-ineffective-guard.js';

const tester = new RuleTester();

tester.run('no-ineffective-guard', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    {
      name: 'a text is made of the first read, the record read again',
      code: `
import { Mutex } from 'async-mutex';
import { readFile, writeFile } from 'node:fs/promises';
const mutex = new Mutex();
const load = async (file: string) => JSON.parse(await readFile(file, 'utf8'));
export async function run(file: string, ask: (text: string) => Promise<string>, clamp: (n: number) => number) {
  const { goal, steps, runs } = await load(file);
  const critique = await ask(\`\${goal}: \${steps.join(', ')}\`);
  await mutex.runExclusive(async () => {
    const plan = await load(file);
    plan.critique = critique;
    await writeFile(file, JSON.stringify(plan));
  });
}
      `,
    },
    {
      name: 'the record is read again under the lock',
      code: `
import { Mutex } from 'async-mutex';
import { readFile, writeFile } from 'node:fs/promises';
const mutex = new Mutex();
const load = async (file: string) => JSON.parse(await readFile(file, 'utf8'));
export async function run(file: string) {
  const job = await load(file);
  const output = await fetch(job.url);
  await mutex.runExclusive(async () => {
    const current = await load(file);
    await writeFile(file, JSON.stringify({ ...current, output: output.status }));
  });
}
      `,
    },
    // a condition in another client's spelling
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

    // a lock made per call
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

    // a limit above one
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

    // BEGIN on a pool
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

    // MULTI without WATCH
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

    // a lock around the write alone
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

    // more of each
    {
      name: 'options that are no condition, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function put(name: string) {
  await client.set('name', name, { EX: 30 });
}
      `,
    },
    {
      name: 'NX and EX as tokens, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function lead(name: string) {
  return (await redis.set('lock', name, 'EX', 30, 'NX')) === 'OK';
}
      `,
    },
    {
      name: 'lower-case tokens, which Redis takes as well, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function lead(name: string) {
  return (await redis.set('lock', name, 'EX', 30, 'nx')) === 'OK';
}
      `,
    },
    {
      name: 'Vercel KV in its own spelling',
      code: `
import { kv } from '@vercel/kv';
export async function lead(name: string) {
  return (await kv.set('lock', name, { nx: true, ex: 30 })) === 'OK';
}
      `,
    },
    {
      name: 'a Map that has nothing to do with it',
      code: `
const map = new Map<string, string>();
export function put(name: string) {
  map.set('lock', name);
}
      `,
    },
    {
      name: 'acquire and release of a mutex of the module',
      code: `
import { Mutex } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
const mutex = new Mutex();
export async function raise(key: string) {
  const release = await mutex.acquire();
  try {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  } finally {
    release();
  }
}
      `,
    },
    {
      name: 'async-lock in a field',
      code: `
import AsyncLock from 'async-lock';
import type { Redis } from 'ioredis';
export class Counter {
  private readonly lock = new AsyncLock();
  constructor(private readonly redis: Redis) {}
  async raise(key: string) {
    await this.lock.acquire(key, async () => {
      const n = Number(await this.redis.get(key));
      await this.redis.set(key, n + 1);
    });
  }
}
      `,
    },
    {
      name: 'a mutex in a map by key',
      code: `
import { Mutex } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
const mutexes = new Map<string, Mutex>();
export async function raise(key: string) {
  let mutex = mutexes.get(key);
  if (!mutex) {
    mutex = new Mutex();
    mutexes.set(key, mutex);
  }
  await mutex.runExclusive(async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
    },
    {
      name: 'a mutex made per call around what is no pair',
      code: `
import { Mutex } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
export async function put(key: string, text: string) {
  const mutex = new Mutex();
  await mutex.runExclusive(() => redis.set(key, text));
}
      `,
    },
    {
      name: 'a semaphore of one',
      code: `
import { Semaphore } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
const semaphore = new Semaphore(1);
export async function raise(key: string) {
  await semaphore.runExclusive(async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
    },
    {
      name: 'a queue of one',
      code: `
import PQueue from 'p-queue';
import Redis from 'ioredis';
const redis = new Redis();
const queue = new PQueue({ concurrency: 1 });
export function raise(key: string) {
  return queue.add(async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
    },
    {
      name: 'a limit of five around downloads',
      code: `
import pLimit from 'p-limit';
import { download } from './download.js';
const limit = pLimit(5);
export function all(urls: string[]) {
  return Promise.all(urls.map((url) => limit(() => download(url))));
}
      `,
    },
    {
      name: 'a limit of five around atomic operations',
      code: `
import pLimit from 'p-limit';
import Redis from 'ioredis';
const redis = new Redis();
const limit = pLimit(5);
export function count(keys: string[]) {
  return Promise.all(keys.map((key) => limit(() => redis.incr(key))));
}
      `,
    },
    {
      name: 'a mysql2 connection',
      code: `
import { createPool } from 'mysql2/promise';
const pool = createPool(process.env.DB_URL ?? '');
export async function move(id: number, by: number) {
  const connection = await pool.getConnection();
  await connection.beginTransaction();
  const [rows] = await connection.query('SELECT stock FROM parts WHERE id = ? FOR UPDATE', [id]);
  await connection.query('UPDATE parts SET stock = ? WHERE id = ?', [rows[0].stock + by, id]);
  await connection.commit();
  connection.release();
}
      `,
    },
    {
      name: 'a client of its own, pg',
      code: `
import { Client } from 'pg';
export async function move(id: string, by: number) {
  const client = new Client();
  await client.connect();
  await client.query('BEGIN');
  const { rows } = await client.query('SELECT stock FROM parts WHERE id = $1 FOR UPDATE', [id]);
  await client.query('UPDATE parts SET stock = $1 WHERE id = $2', [rows[0].stock + by, id]);
  await client.query('COMMIT');
  await client.end();
}
      `,
    },
    {
      name: 'one statement on a pool',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function move(id: string, by: number) {
  await pool.query('UPDATE parts SET stock = stock + $1 WHERE id = $2', [by, id]);
}
      `,
    },
    {
      name: 'Upstash with an append',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function addStep(key: string, step: string) {
  await redis.multi().rpush(key, step).expire(key, 60).exec();
}
      `,
    },
    {
      name: 'a MULTI that writes what it did not read',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function save(id: string, text: string) {
  const user = await redis.get('user');
  await redis.multi().set(\`note:\${id}\`, text).sadd('notes', id).exec();
  return user;
}
      `,
    },
    {
      name: 'Redlock around both',
      code: `
import Redis from 'ioredis';
import Redlock from 'redlock';
const redis = new Redis();
const redlock = new Redlock([redis]);
export async function raise(key: string) {
  await redlock.using([\`lock:\${key}\`], 1000, async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
    },
    {
      name: 'web locks around both',
      code: `
export async function addTab(tab: string) {
  await navigator.locks.request('tabs', async () => {
    const { tabs } = await chrome.storage.local.get('tabs');
    await chrome.storage.local.set({ tabs: [...tabs, tab] });
  });
}
      `,
    },
    {
      name: 'a lock of the settings around both',
      code: `
import Redis from 'ioredis';
import { withTeamLock } from './lock.js';
const redis = new Redis();
export async function raise(key: string) {
  await withTeamLock(async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
      settings: { 'lost-update': { locks: ['withTeamLock'] } },
    },
    {
      name: 'a lock around the write of another value',
      code: `
import { Mutex } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
const mutex = new Mutex();
export async function put(key: string, text: string) {
  const old = await redis.get(key);
  await mutex.runExclusive(() => redis.set(key, text));
  return old;
}
      `,
    },
    {
      name: 'a mutex that is kept in a property',
      code: `
import { Mutex } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
const mutexes: Record<string, Mutex> = {};
export async function raise(key: string) {
  let mutex = mutexes[key];
  if (!mutex) {
    mutex = new Mutex();
    mutexes[key] = mutex;
  }
  await mutex.runExclusive(async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
    },
    {
      name: 'a mutex that is made and kept in one expression',
      code: `
import { Mutex } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
const mutexes: Record<string, Mutex> = {};
export async function raise(key: string) {
  const mutex = (mutexes[key] ??= new Mutex());
  await mutex.runExclusive(async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
    },
    {
      name: 'a limit on the load of runs that each have a key of their own',
      code: `
import pLimit from 'p-limit';
import Redis from 'ioredis';
const redis = new Redis();
const limit = pLimit(5);
export async function visitAll(users: string[]) {
  await Promise.all(
    users.map((user) =>
      limit(async () => {
        const n = Number(await redis.get(\`visits:\${user}\`));
        await redis.set(\`visits:\${user}\`, n + 1);
      }),
    ),
  );
}
      `,
    },
    {
      name: 'a limit that is called with what it has to do',
      code: `
import pLimit from 'p-limit';
import { createStorage } from 'unstorage';
const storage = createStorage<number>();
const limit = pLimit(1);
const count = async (key: string) => {
  const n = (await storage.getItem(key)) ?? 0;
  await storage.setItem(key, n + 1);
};
export const countLater = (key: string) => limit(() => count(key));
      `,
    },
    {
      name: 'BEGIN through a helper that runs what it is given, on one client',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function pay(id: string, cents: number) {
  const client = await pool.connect();
  const run = (text: string, values?: unknown[]) => client.query(text, values);
  await run('BEGIN');
  await run('UPDATE wallets SET cents = cents - $1 WHERE id = $2', [cents, id]);
  await run('COMMIT');
  client.release();
}
      `,
    },
    {
      name: 'BEGIN on a query runner of TypeORM',
      code: `
import type { DataSource } from 'typeorm';
export async function book(source: DataSource, account: string, cents: number) {
  const runner = source.createQueryRunner();
  await runner.connect();
  await runner.query('START TRANSACTION');
  await runner.query('UPDATE accounts SET cents = cents + $1 WHERE id = $2', [cents, account]);
  await runner.query('COMMIT');
  await runner.release();
}
      `,
    },
  ],
  invalid: [
    {
      name: 'a number of the first read is changed, the record read again',
      code: `
import { Mutex } from 'async-mutex';
import { readFile, writeFile } from 'node:fs/promises';
const mutex = new Mutex();
const load = async (file: string) => JSON.parse(await readFile(file, 'utf8'));
export async function run(file: string, ask: (text: string) => Promise<string>, clamp: (n: number) => number) {
  const { goal, steps, runs } = await load(file);
  const next = clamp(runs + 1);
  await mutex.runExclusive(async () => {
    const plan = await load(file);
    plan.runs = next;
    await writeFile(file, JSON.stringify(plan));
  });
}
      `,
      errors: [
        {
          messageId: 'onlyTheWrite',
          data: { read: 'load(file)', line: '7' },
          line: 12,
          column: 11,
          endLine: 12,
          endColumn: 48,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { Mutex } from 'async-mutex';
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

const mutex = new Mutex();
const load = async (file: string) => JSON.parse(await readFile(file, 'utf8'));
export async function run(file: string, ask: (text: string) => Promise<string>, clamp: (n: number) => number) {
  await exclusively(file, async () => {
    const { goal, steps, runs } = await load(file);
    const next = clamp(runs + 1);
    await mutex.runExclusive(async () => {
      const plan = await load(file);
      plan.runs = next;
      await writeFile(file, JSON.stringify(plan));
    });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a field that was read before the lock is counted up under it',
      code: `
import { Mutex } from 'async-mutex';
import { readFile, writeFile } from 'node:fs/promises';
const mutex = new Mutex();
const load = async (file: string) => JSON.parse(await readFile(file, 'utf8'));
export async function run(file: string) {
  const job = await load(file);
  const output = await fetch(job.url);
  await mutex.runExclusive(async () => {
    const current = await load(file);
    await writeFile(file, JSON.stringify({ ...current, runs: job.runs + 1 }));
  });
}
      `,
      errors: [
        {
          messageId: 'onlyTheWrite',
          data: { read: 'load(file)', line: '7' },
          line: 11,
          column: 11,
          endLine: 11,
          endColumn: 78,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { Mutex } from 'async-mutex';
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

const mutex = new Mutex();
const load = async (file: string) => JSON.parse(await readFile(file, 'utf8'));
export async function run(file: string) {
  await exclusively(file, async () => {
    const job = await load(file);
    const output = await fetch(job.url);
    await mutex.runExclusive(async () => {
      const current = await load(file);
      await writeFile(file, JSON.stringify({ ...current, runs: job.runs + 1 }));
    });
  });
}
      `,
            },
          ],
        },
      ],
    },
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
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … EX … NX' },
              output: `
import { createClient } from 'redis';
const client = createClient();
export async function lead(name: string) {
  return (await client.set('lock:leader', name, { EX: 30, NX: true })) === 'OK';
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import { createClient } from 'redis';
const client = createClient();
export async function lead(name: string) {
  return (await client.set('lock', name, { NX: true })) === 'OK';
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function lead(name: string) {
  return (await redis.set('lock', name, { nx: true })) === 'OK';
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function lead(name: string) {
  return (await redis.set('lock', name, { nx: true })) === 'OK';
}
      `,
            },
          ],
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
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … EX … NX' },
              output: `
import { createClient } from 'redis';
const client = createClient();
export async function lead(name: string) {
  return (await client.set('lock', name, { EX: 30, NX: true })) === 'OK';
}
      `,
            },
          ],
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
      errors: [
        {
          messageId: 'perCall',
          data: { line: '9' },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'one lock for all calls, made outside of the function' },
              output: `
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
          ],
        },
      ],
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
      errors: [
        {
          messageId: 'several',
          data: { line: '9' },
          line: 5,
          column: 15,
          endLine: 5,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a limit of 1' },
              output: `
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
          ],
        },
      ],
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
      errors: [
        {
          messageId: 'onPool',
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'one client of the pool for all statements' },
              output: `
import { Pool } from 'pg';
const pool = new Pool();
export async function move(id: string, by: number) {
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN');
    const { rows } = await connection.query('SELECT stock FROM parts WHERE id = $1 FOR UPDATE', [id]);
    await connection.query('UPDATE parts SET stock = $1 WHERE id = $2', [rows[0].stock + by, id]);
    await connection.query('COMMIT');
  } finally {
    connection.release();
  }
}
      `,
            },
          ],
        },
      ],
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
              data: { title: 'the lock around the read as well' },
              output: `
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
          ],
        },
      ],
    },

    // more of each
    {
      name: 'ifeq in lower case, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function refresh(name: string) {
  await client.set('lock', name, { xx: true, EX: 30 });
}
      `,
      errors: [
        {
          messageId: 'dialect',
          data: { client: 'node-redis', word: 'xx', call: "client.set('lock', name, { xx…" },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 55,
        },
      ],
    },
    {
      name: "a parameter of the client's type",
      code: `
import type { RedisClientType } from 'redis';
export async function lead(client: RedisClientType, name: string) {
  return (await client.set('lock', name, { nx: true })) === 'OK';
}
      `,
      errors: [
        {
          messageId: 'dialect',
          data: { client: 'node-redis', word: 'nx', call: "client.set('lock', name, { nx…" },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import type { RedisClientType } from 'redis';
export async function lead(client: RedisClientType, name: string) {
  return (await client.set('lock', name, { NX: true })) === 'OK';
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a field of a class',
      code: `
import { Redis } from '@upstash/redis';
export class Leader {
  readonly #redis = Redis.fromEnv();
  async lead(name: string) {
    return (await this.#redis.set('lock', name, { NX: true, EX: 30 })) === 'OK';
  }
}
      `,
      errors: [
        {
          messageId: 'dialect',
          data: { client: '@upstash/redis', word: 'NX', call: "this.#redis.set('lock', name,…" },
          line: 6,
          column: 19,
          endLine: 6,
          endColumn: 70,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … EX … NX' },
              output: `
import { Redis } from '@upstash/redis';
export class Leader {
  readonly #redis = Redis.fromEnv();
  async lead(name: string) {
    return (await this.#redis.set('lock', name, { ex: 30, nx: true })) === 'OK';
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Vercel KV',
      code: `
import { kv } from '@vercel/kv';
export async function lead(name: string) {
  return (await kv.set('lock', name, { NX: true })) === 'OK';
}
      `,
      errors: [
        {
          messageId: 'dialect',
          data: { client: '@upstash/redis', word: 'NX', call: "kv.set('lock', name, { NX: tr…" },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'SET … NX' },
              output: `
import { kv } from '@vercel/kv';
export async function lead(name: string) {
  return (await kv.set('lock', name, { nx: true })) === 'OK';
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'acquire and release of a mutex made in the function',
      code: `
import { Mutex } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
export async function raise(key: string) {
  const mutex = new Mutex();
  const release = await mutex.acquire();
  try {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  } finally {
    release();
  }
}
      `,
      errors: [
        {
          messageId: 'perCall',
          data: { line: '10' },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'one lock for all calls, made outside of the function' },
              output: `
import { Mutex } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
const mutex = new Mutex();

export async function raise(key: string) {
  const release = await mutex.acquire();
  try {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  } finally {
    release();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'async-lock made in a method',
      code: `
import AsyncLock from 'async-lock';
import type { Redis } from 'ioredis';
export class Counter {
  constructor(private readonly redis: Redis) {}
  async raise(key: string) {
    const lock = new AsyncLock();
    await lock.acquire(key, async () => {
      const n = Number(await this.redis.get(key));
      await this.redis.set(key, n + 1);
    });
  }
}
      `,
      errors: [
        {
          messageId: 'perCall',
          data: { line: '10' },
          line: 7,
          column: 18,
          endLine: 7,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'one lock for all calls, made outside of the function' },
              output: `
import AsyncLock from 'async-lock';
import type { Redis } from 'ioredis';
const lock = new AsyncLock();

export class Counter {
  constructor(private readonly redis: Redis) {}
  async raise(key: string) {
    await lock.acquire(key, async () => {
      const n = Number(await this.redis.get(key));
      await this.redis.set(key, n + 1);
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
      name: 'a semaphore of three',
      code: `
import { Semaphore } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
const semaphore = new Semaphore(3);
export async function raise(key: string) {
  await semaphore.runExclusive(async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
      errors: [
        {
          messageId: 'several',
          data: { line: '9' },
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a limit of 1' },
              output: `
import { Semaphore } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
const semaphore = new Semaphore(1);
export async function raise(key: string) {
  await semaphore.runExclusive(async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a queue of four',
      code: `
import PQueue from 'p-queue';
import Redis from 'ioredis';
const redis = new Redis();
const queue = new PQueue({ concurrency: 4 });
export function raise(key: string) {
  return queue.add(async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
      errors: [
        {
          messageId: 'several',
          data: { line: '9' },
          line: 5,
          column: 15,
          endLine: 5,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a limit of 1' },
              output: `
import PQueue from 'p-queue';
import Redis from 'ioredis';
const redis = new Redis();
const queue = new PQueue({ concurrency: 1 });
export function raise(key: string) {
  return queue.add(async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'START TRANSACTION on a mysql2 pool',
      code: `
import { createPool } from 'mysql2/promise';
const pool = createPool(process.env.DB_URL ?? '');
export async function move(id: number, by: number) {
  await pool.query('START TRANSACTION');
  const [rows] = await pool.query('SELECT stock FROM parts WHERE id = ? FOR UPDATE', [id]);
  await pool.query('UPDATE parts SET stock = ? WHERE id = ?', [rows[0].stock + by, id]);
  await pool.query('COMMIT');
}
      `,
      errors: [
        {
          messageId: 'onPool',
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'one connection of the pool for all statements' },
              output: `
import { createPool } from 'mysql2/promise';
const pool = createPool(process.env.DB_URL ?? '');
export async function move(id: number, by: number) {
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    const [rows] = await connection.query('SELECT stock FROM parts WHERE id = ? FOR UPDATE', [id]);
    await connection.query('UPDATE parts SET stock = ? WHERE id = ?', [rows[0].stock + by, id]);
    await connection.query('COMMIT');
  } finally {
    connection.release();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function raise(key: string) {
  const n = Number(await client.get(key));
  await client.multi().set(key, String(n + 1)).exec();
}
      `,
      errors: [
        {
          messageId: 'withoutWatch',
          data: { read: 'client.get(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { createClient } from 'redis';

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

const client = createClient();
export async function raise(key: string) {
  await exclusively(key, async () => {
    const n = Number(await client.get(key));
    await client.multi().set(key, String(n + 1)).exec();
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function addStep(key: string, step: string) {
  const steps = (await redis.get<string[]>(key)) ?? [];
  await redis.multi().set(key, [...steps, step]).expire(key, 60).exec();
}
      `,
      errors: [
        {
          messageId: 'withoutWatch',
          data: { read: 'redis.get<string[]>(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { Redis } from '@upstash/redis';

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

const redis = Redis.fromEnv();
export async function addStep(key: string, step: string) {
  await exclusively(key, async () => {
    const steps = (await redis.get<string[]>(key)) ?? [];
    await redis.multi().set(key, [...steps, step]).expire(key, 60).exec();
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a mutex around the write alone',
      code: `
import { Mutex } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
const mutex = new Mutex();
export async function raise(key: string) {
  const n = Number(await redis.get(key));
  await mutex.runExclusive(() => redis.set(key, n + 1));
}
      `,
      errors: [
        {
          messageId: 'onlyTheWrite',
          data: { read: 'redis.get(key)', line: '7' },
          line: 8,
          column: 34,
          endLine: 8,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'the lock around the read as well' },
              output: `
import { Mutex } from 'async-mutex';
import Redis from 'ioredis';
const redis = new Redis();
const mutex = new Mutex();
export async function raise(key: string) {
  await mutex.runExclusive(async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'Redlock after the read',
      code: `
import Redis from 'ioredis';
import Redlock from 'redlock';
const redis = new Redis();
const redlock = new Redlock([redis]);
export async function raise(key: string) {
  const n = Number(await redis.get(key));
  await redlock.using([\`lock:\${key}\`], 1000, async () => {
    await redis.set(key, n + 1);
  });
}
      `,
      errors: [
        {
          messageId: 'onlyTheWrite',
          data: { read: 'redis.get(key)', line: '7' },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'the lock around the read as well' },
              output: `
import Redis from 'ioredis';
import Redlock from 'redlock';
const redis = new Redis();
const redlock = new Redlock([redis]);
export async function raise(key: string) {
  await redlock.using([\`lock:\${key}\`], 1000, async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'web locks around the write alone',
      code: `
export async function addTab(tab: string) {
  const { tabs } = await chrome.storage.local.get('tabs');
  await navigator.locks.request('tabs', () => chrome.storage.local.set({ tabs: [...tabs, tab] }));
}
      `,
      errors: [
        {
          messageId: 'onlyTheWrite',
          data: { read: "chrome.storage.local.get('tabs')", line: '3' },
          line: 4,
          column: 47,
          endLine: 4,
          endColumn: 97,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'the lock around the read as well' },
              output: `
export async function addTab(tab: string) {
  await navigator.locks.request('tabs', async () => {
    const { tabs } = await chrome.storage.local.get('tabs');
    await chrome.storage.local.set({ tabs: [...tabs, tab] });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a lock of the settings around the write alone',
      code: `
import Redis from 'ioredis';
import { withTeamLock } from './lock.js';
const redis = new Redis();
export async function raise(key: string) {
  const n = Number(await redis.get(key));
  await withTeamLock(async () => {
    await redis.set(key, n + 1);
  });
}
      `,
      settings: { 'lost-update': { locks: ['withTeamLock'] } },
      errors: [
        {
          messageId: 'onlyTheWrite',
          data: { read: 'redis.get(key)', line: '6' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'the lock around the read as well' },
              output: `
import Redis from 'ioredis';
import { withTeamLock } from './lock.js';
const redis = new Redis();
export async function raise(key: string) {
  await withTeamLock(async () => {
    const n = Number(await redis.get(key));
    await redis.set(key, n + 1);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'BEGIN through a helper that runs what it is given, on the pool',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
const run = (text: string, values?: unknown[]) => pool.query(text, values);
export async function pay(id: string, cents: number) {
  await run('BEGIN');
  await run('UPDATE wallets SET cents = cents - $1 WHERE id = $2', [cents, id]);
  await run('COMMIT');
}
      `,
      errors: [
        {
          messageId: 'onPool',
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'BEGIN as a raw statement of Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function settle(id: string, cents: number) {
  await prisma.$executeRaw\`BEGIN\`;
  await prisma.$executeRaw\`UPDATE wallets SET cents = cents - \${cents} WHERE id = \${id}\`;
  await prisma.$executeRaw\`COMMIT\`;
}
      `,
      errors: [
        {
          messageId: 'onPool',
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'BEGIN on a data source of TypeORM',
      code: `
import type { DataSource } from 'typeorm';
export async function book(source: DataSource, account: string, cents: number) {
  await source.query('START TRANSACTION');
  await source.query('UPDATE accounts SET cents = cents + $1 WHERE id = $2', [cents, account]);
  await source.query('COMMIT');
}
      `,
      errors: [
        {
          messageId: 'onPool',
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'one query runner for all statements' },
              output: `
import type { DataSource } from 'typeorm';
export async function book(source: DataSource, account: string, cents: number) {
  const connection = source.createQueryRunner();
  try {
    await connection.query('START TRANSACTION');
    await connection.query('UPDATE accounts SET cents = cents + $1 WHERE id = $2', [cents, account]);
    await connection.query('COMMIT');
  } finally {
    await connection.release();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'BEGIN as a raw statement of Knex',
      code: `
import knexFactory from 'knex';
const knex = knexFactory({ client: 'pg' });
export async function settle(id: string, cents: number) {
  await knex.raw('BEGIN');
  await knex('wallets').where({ id }).decrement('cents', cents);
  await knex.raw('COMMIT');
}
      `,
      errors: [
        {
          messageId: 'onPool',
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'a function that makes a mutex for whoever asks',
      code: `
import { Mutex } from 'async-mutex';
import { createStorage } from 'unstorage';
const storage = createStorage();
const lockFor = (_key: string) => new Mutex();
export async function tag(photo: string, label: string) {
  await lockFor(photo).runExclusive(async () => {
    const labels = (await storage.getItem<string[]>(photo)) ?? [];
    await storage.setItem(photo, [...labels, label]);
  });
}
      `,
      errors: [
        {
          messageId: 'perCall',
          data: { line: '9' },
          line: 5,
          column: 35,
          endLine: 5,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'one lock for all calls, made outside of the function' },
              output: `
import { Mutex } from 'async-mutex';
import { createStorage } from 'unstorage';
const storage = createStorage();
const lock = new Mutex();

const lockFor = (_key: string) => lock;
export async function tag(photo: string, label: string) {
  await lockFor(photo).runExclusive(async () => {
    const labels = (await storage.getItem<string[]>(photo)) ?? [];
    await storage.setItem(photo, [...labels, label]);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a mutex that is used where it is made',
      code: `
import { Mutex } from 'async-mutex';
import { createStorage } from 'unstorage';
const storage = createStorage();
export async function tag(photo: string, label: string) {
  await new Mutex().runExclusive(async () => {
    const labels = (await storage.getItem<string[]>(photo)) ?? [];
    await storage.setItem(photo, [...labels, label]);
  });
}
      `,
      errors: [
        {
          messageId: 'perCall',
          data: { line: '8' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 20,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'one lock for all calls, made outside of the function' },
              output: `
import { Mutex } from 'async-mutex';
import { createStorage } from 'unstorage';
const storage = createStorage();
const lock = new Mutex();

export async function tag(photo: string, label: string) {
  await lock.runExclusive(async () => {
    const labels = (await storage.getItem<string[]>(photo)) ?? [];
    await storage.setItem(photo, [...labels, label]);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'BEGIN on a data source that is used in another way as well',
      code: `
import { DataSource } from 'typeorm';
export async function take(source: DataSource, id: string) {
  await source.query('BEGIN');
  await source.query('UPDATE shows SET free = free - 1 WHERE id = $1', [id]);
  await source.getRepository('Ticket').insert({ show: id });
  await source.query('COMMIT');
}
      `,
      errors: [
        {
          messageId: 'onPool',
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 30,
        },
      ],
    },
  ],
});
