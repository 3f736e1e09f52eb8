import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-shared-connection-watch.js';

const tester = new RuleTester();

tester.run('no-shared-connection-watch', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    // a connection of the module or of an object
    {
      name: 'a connection made for the call',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function take(key: string, n: number) {
  const own = redis.duplicate();
  try {
    await own.watch(key);
    const left = Number(await own.get(key));
    return (await own.multi().set(key, left - n).exec()) !== null;
  } finally {
    own.disconnect();
  }
}
      `,
    },
    {
      name: 'a client made in the function',
      code: `
import Redis from 'ioredis';
export async function take(key: string, n: number) {
  const redis = new Redis();
  await redis.watch(key);
  const left = Number(await redis.get(key));
  const done = await redis.multi().set(key, left - n).exec();
  redis.disconnect();
  return done !== null;
}
      `,
    },
    {
      name: 'a parameter that says whose connection it is',
      code: `
import type { Redis } from 'ioredis';
export async function take(connection: Redis, key: string, n: number) {
  await connection.watch(key);
  const left = Number(await connection.get(key));
  return (await connection.multi().set(key, left - n).exec()) !== null;
}
      `,
    },
    {
      name: 'one script instead',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function take(key: string, n: number) {
  return redis.eval('return redis.call("DECRBY", KEYS[1], ARGV[1])', 1, key, n);
}
      `,
    },
    {
      name: 'MULTI without WATCH',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function push(key: string, item: string) {
  await redis.multi().rpush(key, item).ltrim(key, -100, -1).exec();
}
      `,
    },

    // helpers and callbacks
    {
      name: 'a helper that gives a connection',
      code: `
import { Redis } from 'iovalkey';
async function withConnection<T>(work: (conn: Redis) => Promise<T>): Promise<T> {
  const conn = new Redis();
  try {
    return await work(conn);
  } finally {
    conn.disconnect();
  }
}
export function rename(id: string, name: string) {
  return withConnection(async (conn) => {
    await conn.watch(id);
    const agent = JSON.parse((await conn.get(id)) ?? '{}');
    return (await conn.multi().set(id, JSON.stringify({ ...agent, name })).exec()) !== null;
  });
}
      `,
    },

    // node-redis
    {
      name: 'a connection of the pool, node-redis',
      code: `
import { createClientPool } from 'redis';
const pool = createClientPool();
export async function take(key: string) {
  await pool.execute(async (client) => {
    await client.watch(key);
    const left = Number(await client.get(key));
    await client.multi().set(key, String(left - 1)).exec();
  });
}
      `,
    },
    {
      name: 'a duplicate, node-redis',
      code: `
import { createClient } from 'redis';
const base = createClient();
export async function take(key: string) {
  const own = await base.duplicate().connect();
  await own.watch(key);
  const left = Number(await own.get(key));
  await own.multi().set(key, String(left - 1)).exec();
  own.destroy();
}
      `,
    },

    // valkey-glide
    {
      name: 'a client made for the call, glide',
      code: `
import { Batch, GlideClient } from '@valkey/valkey-glide';
export async function raise(key: string) {
  const own = await GlideClient.createClient({ addresses: [{ host: 'localhost' }] });
  await own.watch([key]);
  const n = Number((await own.get(key)) ?? '0');
  const done = await own.exec(new Batch(true).set(key, String(n + 1)), true);
  own.close();
  return done !== null;
}
      `,
    },

    // objects that are no client
    {
      name: 'a watcher of files',
      code: `
import chokidar from 'chokidar';
export function follow(dir: string) {
  return chokidar.watch(dir);
}
      `,
    },

    // shapes
    {
      name: 'a helper that watches a duplicate of the client it is given',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
async function guarded(client: Redis, key: string, work: (old: string | null) => string) {
  const own = client.duplicate();
  await own.watch(key);
  const old = await own.get(key);
  const done = await own.multi().set(key, work(old)).exec();
  own.disconnect();
  return done;
}
export const raise = (key: string) => guarded(redis, key, (old) => String(Number(old) + 1));
      `,
    },
    {
      name: 'a client that a function makes for each caller',
      code: `
import Redis from 'ioredis';
function client() {
  return new Redis();
}
export async function take(key: string) {
  const own = client();
  await own.watch(key);
  const left = Number(await own.get(key));
  const done = await own.multi().set(key, left - 1).exec();
  own.disconnect();
  return done;
}
      `,
    },
    {
      name: 'a duplicate made in the method',
      code: `
import type { Redis } from 'ioredis';
export class Quota {
  constructor(private readonly redis: Redis) {}
  async take(key: string) {
    const own = this.redis.duplicate();
    await own.watch(key);
    const left = Number(await own.get(key));
    const done = await own.multi().set(key, left - 1).exec();
    own.disconnect();
    return done;
  }
}
      `,
    },
    {
      name: 'a session handed in by its name',
      code: `
import type { Redis } from 'ioredis';
export async function take(session: Redis, key: string) {
  await session.watch(key);
  const left = Number(await session.get(key));
  return session.multi().set(key, left - 1).exec();
}
      `,
    },
    {
      name: 'executeIsolated of node-redis 4',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function take(key: string) {
  return client.executeIsolated(async (own) => {
    await own.watch(key);
    const left = Number(await own.get(key));
    return own.multi().set(key, String(left - 1)).exec();
  });
}
      `,
    },
    {
      name: 'use of a sentinel',
      code: `
import { createSentinel } from 'redis';
const sentinel = createSentinel({ name: 'main', sentinelRootNodes: [] });
export async function take(key: string) {
  return sentinel.use(async (own) => {
    await own.watch(key);
    const left = Number(await own.get(key));
    return own.multi().set(key, String(left - 1)).exec();
  });
}
      `,
    },
    {
      name: 'fs.watch',
      code: `
import { watch } from 'node:fs/promises';
export async function follow(file: string) {
  for await (const event of watch(file)) console.log(event);
}
      `,
    },
    {
      name: 'sections that take turns behind a mutex',
      code: `
import { Mutex } from 'async-mutex';
import type { RedisClientType } from 'redis';
export class Board {
  private readonly turn = new Mutex();
  constructor(private readonly redis: RedisClientType) {}
  score(team: string, goals: number) {
    return this.turn.runExclusive(async () => {
      await this.redis.watch(team);
      const total = Number(await this.redis.get(team)) + goals;
      await this.redis.multi().set(team, String(total)).exec();
    });
  }
}
      `,
    },
    {
      name: 'a connection that is made in a callback, for the call alone',
      code: `
import Redis from 'ioredis';
import pRetry from 'p-retry';
const base = new Redis();
export async function take(key: string) {
  let conn: Redis | undefined;
  await pRetry(async () => {
    conn = base.duplicate();
    await conn.ping();
  });
  if (!conn) return null;
  await conn.watch(key);
  const left = Number(await conn.get(key)) - 1;
  return conn.multi().set(key, left).exec();
}
      `,
    },
  ],
  invalid: [
    // a connection of the module or of an object
    {
      name: 'a client of the module',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function take(key: string, n: number) {
  await redis.watch(key);
  const left = Number(await redis.get(key));
  return (await redis.multi().set(key, left - n).exec()) !== null;
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'redis' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function take(key: string, n: number) {
  const connection = redis.duplicate();
  try {
    await connection.watch(key);
    const left = Number(await connection.get(key));
    return (await connection.multi().set(key, left - n).exec()) !== null;
  } finally {
    await connection.quit();
  }
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
import type { Redis } from 'ioredis';
export class Quota {
  constructor(private readonly redis: Redis) {}
  async take(key: string, n: number) {
    await this.redis.watch(key);
    const left = Number(await this.redis.get(key));
    return (await this.redis.multi().set(key, left - n).exec()) !== null;
  }
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'this.redis' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import type { Redis } from 'ioredis';
export class Quota {
  constructor(private readonly redis: Redis) {}
  async take(key: string, n: number) {
    const connection = this.redis.duplicate();
    try {
      await connection.watch(key);
      const left = Number(await connection.get(key));
      return (await connection.multi().set(key, left - n).exec()) !== null;
    } finally {
      await connection.quit();
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
      name: 'a private field that the class makes',
      code: `
import Redis from 'ioredis';
export class Quota {
  #redis = new Redis();
  async take(key: string, n: number) {
    await this.#redis.watch(key);
    const left = Number(await this.#redis.get(key));
    return (await this.#redis.multi().set(key, left - n).exec()) !== null;
  }
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'this.#redis' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import Redis from 'ioredis';
export class Quota {
  #redis = new Redis();
  async take(key: string, n: number) {
    const connection = this.#redis.duplicate();
    try {
      await connection.watch(key);
      const left = Number(await connection.get(key));
      return (await connection.multi().set(key, left - n).exec()) !== null;
    } finally {
      await connection.quit();
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
      name: 'a parameter',
      code: `
import type { Redis } from 'ioredis';
export async function take(redis: Redis, key: string, n: number) {
  await redis.watch(key);
  const left = Number(await redis.get(key));
  return (await redis.multi().set(key, left - n).exec()) !== null;
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'redis' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import type { Redis } from 'ioredis';
export async function take(redis: Redis, key: string, n: number) {
  const connection = redis.duplicate();
  try {
    await connection.watch(key);
    const left = Number(await connection.get(key));
    return (await connection.multi().set(key, left - n).exec()) !== null;
  } finally {
    await connection.quit();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'checking and repeating does not help',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function take(key: string, n: number) {
  for (let round = 0; round < 5; round++) {
    await redis.watch(key);
    const left = Number(await redis.get(key));
    if (await redis.multi().set(key, left - n).exec()) return true;
  }
  return false;
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'redis' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function take(key: string, n: number) {
  const connection = redis.duplicate();
  try {
    for (let round = 0; round < 5; round++) {
      await connection.watch(key);
      const left = Number(await connection.get(key));
      if (await connection.multi().set(key, left - n).exec()) return true;
    }
    return false;
  } finally {
    await connection.quit();
  }
}
      `,
            },
          ],
        },
      ],
    },

    // helpers and callbacks
    {
      name: 'the shared client of iovalkey',
      code: `
import { Redis } from 'iovalkey';
const valkey = new Redis();
export const take = async (key: string) => {
  await valkey.watch(key);
  const left = Number(await valkey.get(key));
  return valkey.multi().set(key, left - 1).exec();
};
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'valkey' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import { Redis } from 'iovalkey';
const valkey = new Redis();
export const take = async (key: string) => {
  const connection = valkey.duplicate();
  try {
    await connection.watch(key);
    const left = Number(await connection.get(key));
    return await connection.multi().set(key, left - 1).exec();
  } finally {
    await connection.quit();
  }
};
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'with .then',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export function take(key: string) {
  return redis.watch(key)
    .then(() => redis.get(key))
    .then((left) => redis.multi().set(key, Number(left) - 1).exec());
}
      `,
      errors: [{ messageId: 'shared', data: { client: 'redis' }, line: 5, column: 10, endLine: 5, endColumn: 26 }],
    },

    // node-redis
    {
      name: 'a client of the module, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function take(key: string) {
  await client.watch(key);
  const left = Number(await client.get(key));
  await client.multi().set(key, String(left - 1)).exec();
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'client' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import { createClient } from 'redis';
const client = createClient();
export async function take(key: string) {
  const connection = await client.duplicate().connect();
  try {
    await connection.watch(key);
    const left = Number(await connection.get(key));
    await connection.multi().set(key, String(left - 1)).exec();
  } finally {
    await connection.quit();
  }
}
      `,
            },
          ],
        },
      ],
    },

    // valkey-glide
    {
      name: 'a client in an object, glide',
      code: `
import { Batch, type GlideClient } from '@valkey/valkey-glide';
export class Counter {
  constructor(private readonly client: GlideClient) {}
  async raise(key: string) {
    await this.client.watch([key]);
    const n = Number((await this.client.get(key)) ?? '0');
    return this.client.exec(new Batch(true).set(key, String(n + 1)), true);
  }
}
      `,
      errors: [{ messageId: 'shared', data: { client: 'this.client' }, line: 6, column: 11, endLine: 6, endColumn: 35 }],
    },

    // shapes
    {
      name: 'a helper that watches the client it is given',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
async function guarded(client: Redis, key: string, work: (old: string | null) => string) {
  await client.watch(key);
  const old = await client.get(key);
  return client.multi().set(key, work(old)).exec();
}
export const raise = (key: string) => guarded(redis, key, (old) => String(Number(old) + 1));
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'client' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
async function guarded(client: Redis, key: string, work: (old: string | null) => string) {
  const connection = client.duplicate();
  try {
    await connection.watch(key);
    const old = await connection.get(key);
    return await connection.multi().set(key, work(old)).exec();
  } finally {
    await connection.quit();
  }
}
export const raise = (key: string) => guarded(redis, key, (old) => String(Number(old) + 1));
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an alias',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function take(key: string) {
  const r = redis;
  await r.watch(key);
  const left = Number(await r.get(key));
  return r.multi().set(key, left - 1).exec();
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'r' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function take(key: string) {
  const r = redis;
  const connection = r.duplicate();
  try {
    await connection.watch(key);
    const left = Number(await connection.get(key));
    return await connection.multi().set(key, left - 1).exec();
  } finally {
    await connection.quit();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'several keys',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function move(from: string, to: string, n: number) {
  await redis.watch(from, to);
  const left = Number(await redis.get(from));
  return redis.multi().set(from, left - n).incrby(to, n).exec();
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'redis' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function move(from: string, to: string, n: number) {
  const connection = redis.duplicate();
  try {
    await connection.watch(from, to);
    const left = Number(await connection.get(from));
    return await connection.multi().set(from, left - n).incrby(to, n).exec();
  } finally {
    await connection.quit();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a client made lazily and kept',
      code: `
import Redis from 'ioredis';
let redis: Redis | undefined;
function client() {
  redis ??= new Redis();
  return redis;
}
export async function take(key: string) {
  await client().watch(key);
  const left = Number(await client().get(key));
  return client().multi().set(key, left - 1).exec();
}
      `,
      errors: [{ messageId: 'shared', data: { client: 'client()' }, line: 9, column: 9, endLine: 9, endColumn: 28 }],
    },
    {
      name: 'a client of the constructor',
      code: `
import Redis from 'ioredis';
export class Quota {
  private readonly redis: Redis;
  constructor() {
    this.redis = new Redis();
  }
  async take(key: string) {
    await this.redis.watch(key);
    const left = Number(await this.redis.get(key));
    return this.redis.multi().set(key, left - 1).exec();
  }
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'this.redis' },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import Redis from 'ioredis';
export class Quota {
  private readonly redis: Redis;
  constructor() {
    this.redis = new Redis();
  }
  async take(key: string) {
    const connection = this.redis.duplicate();
    try {
      await connection.watch(key);
      const left = Number(await connection.get(key));
      return await connection.multi().set(key, left - 1).exec();
    } finally {
      await connection.quit();
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
      name: 'a static field',
      code: `
import Redis from 'ioredis';
export class Quota {
  static redis = new Redis();
  static async take(key: string) {
    await Quota.redis.watch(key);
    const left = Number(await Quota.redis.get(key));
    return Quota.redis.multi().set(key, left - 1).exec();
  }
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'Quota.redis' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import Redis from 'ioredis';
export class Quota {
  static redis = new Redis();
  static async take(key: string) {
    const connection = Quota.redis.duplicate();
    try {
      await connection.watch(key);
      const left = Number(await connection.get(key));
      return await connection.multi().set(key, left - 1).exec();
    } finally {
      await connection.quit();
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
      name: 'destructured from an object',
      code: `
import type { Redis } from 'ioredis';
export async function take({ redis }: { redis: Redis }, key: string) {
  await redis.watch(key);
  const left = Number(await redis.get(key));
  return redis.multi().set(key, left - 1).exec();
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'redis' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import type { Redis } from 'ioredis';
export async function take({ redis }: { redis: Redis }, key: string) {
  const connection = redis.duplicate();
  try {
    await connection.watch(key);
    const left = Number(await connection.get(key));
    return await connection.multi().set(key, left - 1).exec();
  } finally {
    await connection.quit();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a closure',
      code: `
import Redis from 'ioredis';
export function makeQuota() {
  const redis = new Redis();
  return {
    async take(key: string) {
      await redis.watch(key);
      const left = Number(await redis.get(key));
      return redis.multi().set(key, left - 1).exec();
    },
  };
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'redis' },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import Redis from 'ioredis';
export function makeQuota() {
  const redis = new Redis();
  return {
    async take(key: string) {
      const connection = redis.duplicate();
      try {
        await connection.watch(key);
        const left = Number(await connection.get(key));
        return await connection.multi().set(key, left - 1).exec();
      } finally {
        await connection.quit();
      }
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
      name: 'WATCH in capitals, node-redis',
      code: `
import { createClient } from 'redis';
const client = await createClient().connect();
export async function take(key: string) {
  await client.WATCH(key);
  const left = Number(await client.get(key));
  await client.multi().set(key, String(left - 1)).exec();
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'client' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import { createClient } from 'redis';
const client = await createClient().connect();
export async function take(key: string) {
  const connection = await client.duplicate().connect();
  try {
    await connection.WATCH(key);
    const left = Number(await connection.get(key));
    await connection.multi().set(key, String(left - 1)).exec();
  } finally {
    await connection.quit();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a parameter of node-redis',
      code: `
import type { RedisClientType } from 'redis';
export async function take(client: RedisClientType, key: string) {
  await client.watch(key);
  const left = Number(await client.get(key));
  await client.multi().set(key, String(left - 1)).exec();
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'client' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import type { RedisClientType } from 'redis';
export async function take(client: RedisClientType, key: string) {
  const connection = await client.duplicate().connect();
  try {
    await connection.watch(key);
    const left = Number(await connection.get(key));
    await connection.multi().set(key, String(left - 1)).exec();
  } finally {
    await connection.quit();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'CommonJS',
      code: `
const Redis = require('ioredis');
const redis = new Redis();
exports.take = async function take(key) {
  await redis.watch(key);
  const left = Number(await redis.get(key));
  return redis.multi().set(key, left - 1).exec();
};
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'redis' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
const Redis = require('ioredis');
const redis = new Redis();
exports.take = async function take(key) {
  const connection = redis.duplicate();
  try {
    await connection.watch(key);
    const left = Number(await connection.get(key));
    return await connection.multi().set(key, left - 1).exec();
  } finally {
    await connection.quit();
  }
};
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a glide client of the module',
      code: `
import { Batch, GlideClient } from '@valkey/valkey-glide';
const client = await GlideClient.createClient({ addresses: [{ host: 'localhost' }] });
export async function raise(key: string) {
  await client.watch([key]);
  const n = Number((await client.get(key)) ?? '0');
  return client.exec(new Batch(true).set(key, String(n + 1)), true);
}
      `,
      errors: [{ messageId: 'shared', data: { client: 'client' }, line: 5, column: 9, endLine: 5, endColumn: 28 }],
    },
    {
      name: 'a handler of a server',
      code: `
import express from 'express';
import Redis from 'ioredis';
const redis = new Redis();
const app = express();
app.post('/take', async (req, res) => {
  await redis.watch('quota');
  const left = Number(await redis.get('quota'));
  res.json(await redis.multi().set('quota', left - 1).exec());
});
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'redis' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import express from 'express';
import Redis from 'ioredis';
const redis = new Redis();
const app = express();
app.post('/take', async (req, res) => {
  const connection = redis.duplicate();
  try {
    await connection.watch('quota');
    const left = Number(await connection.get('quota'));
    res.json(await connection.multi().set('quota', left - 1).exec());
  } finally {
    await connection.quit();
  }
});
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that is made by the first caller and kept for the others',
      code: `
import { createClient, type RedisClientType } from 'redis';
let client: RedisClientType | undefined;
async function getRedis() {
  if (!client) {
    client = createClient();
    await client.connect();
  }
  return client;
}
export async function claim(campaign: string) {
  const redis = await getRedis();
  await redis.watch(campaign);
  const slots = Number(await redis.get(campaign));
  return redis.multi().set(campaign, String(slots - 1)).exec();
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'redis' },
          line: 13,
          column: 9,
          endLine: 13,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import { createClient, type RedisClientType } from 'redis';
let client: RedisClientType | undefined;
async function getRedis() {
  if (!client) {
    client = createClient();
    await client.connect();
  }
  return client;
}
export async function claim(campaign: string) {
  const redis = await getRedis();
  const connection = await redis.duplicate().connect();
  try {
    await connection.watch(campaign);
    const slots = Number(await connection.get(campaign));
    return await connection.multi().set(campaign, String(slots - 1)).exec();
  } finally {
    await connection.quit();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a mutex made anew in each call',
      code: `
import { Mutex } from 'async-mutex';
import type { RedisClientType } from 'redis';
export async function score(redis: RedisClientType, team: string) {
  const turn = new Mutex();
  await turn.runExclusive(async () => {
    await redis.watch(team);
    const total = Number(await redis.get(team)) + 1;
    await redis.multi().set(team, String(total)).exec();
  });
}
      `,
      errors: [
        {
          messageId: 'shared',
          data: { client: 'redis' },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a connection of its own (duplicate)' },
              output: `
import { Mutex } from 'async-mutex';
import type { RedisClientType } from 'redis';
export async function score(redis: RedisClientType, team: string) {
  const turn = new Mutex();
  await turn.runExclusive(async () => {
    const connection = await redis.duplicate().connect();
    try {
      await connection.watch(team);
      const total = Number(await connection.get(team)) + 1;
      await connection.multi().set(team, String(total)).exec();
    } finally {
      await connection.quit();
    }
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
