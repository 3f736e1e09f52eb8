import type { Program } from './programs.js';

/** A program that a rule other than the key-value ones reports. */
export interface GuardingProgram extends Program {
  readonly rule: string;
  readonly settings?: Record<string, unknown>;
}

/** Guards that do not guard, conflicts that nobody sees, and keys that collide; they compile against the real client. */
export const guardingPrograms: readonly GuardingProgram[] = [
  {
    name: 'ioredis EXEC',
    rule: 'no-unchecked-conflict',
    code: `
import { Redis } from 'ioredis';
export async function raise(url: string, key: string): Promise<void> {
  const own = new Redis(url);
  await own.watch(key);
  const n = Number(await own.get(key));
  await own.multi().set(key, n + 1).exec();
  own.disconnect();
}
`,
  },
  {
    name: 'ioredis lock',
    rule: 'no-unchecked-conflict',
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function tick(job: string, id: string, run: () => Promise<void>): Promise<void> {
  await redis.set(\`lock:\${job}\`, id, 'PX', 30_000, 'NX');
  await run();
}
`,
  },
  {
    name: 'node-redis EXEC',
    rule: 'no-unchecked-conflict',
    code: `
import { createClient, WatchError } from 'redis';
const client = createClient();
export async function raise(key: string): Promise<void> {
  const own = await client.duplicate().connect();
  try {
    await own.watch(key);
    const n = Number(await own.get(key));
    await own.multi().set(key, String(n + 1)).exec();
  } catch (error) {
    if (!(error instanceof WatchError)) throw error;
  } finally {
    own.destroy();
  }
}
`,
  },
  {
    name: 'pg version',
    rule: 'no-unchecked-conflict',
    code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function retitle(id: string, title: string): Promise<void> {
  const { rows } = await pool.query<{ version: number }>('SELECT version FROM documents WHERE id = $1', [id]);
  await pool.query('UPDATE documents SET title = $1, version = version + 1 WHERE id = $2 AND version = $3', [title, id, rows[0]?.version]);
}
`,
  },
  {
    name: 'mysql2 version',
    rule: 'no-unchecked-conflict',
    code: `
import { createPool, type RowDataPacket } from 'mysql2/promise';
const pool = createPool({ uri: 'mysql://localhost' });
export async function claim(id: number, me: string): Promise<void> {
  const [rows] = await pool.query<RowDataPacket[]>('SELECT version FROM jobs WHERE id = ?', [id]);
  await pool.execute('UPDATE jobs SET owner = ?, version = version + 1 WHERE id = ? AND version = ?', [me, id, rows[0]?.['version']]);
}
`,
  },
  {
    name: 'Kysely version',
    rule: 'no-unchecked-conflict',
    code: `
import type { Kysely } from 'kysely';
interface Schema { task: { id: number; owner: string | null; version: number } }
export async function claim(db: Kysely<Schema>, id: number, me: string): Promise<void> {
  const task = await db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  await db.updateTable('task').set({ owner: me, version: task.version + 1 }).where('id', '=', id).where('version', '=', task.version).executeTakeFirst();
}
`,
  },
  {
    name: 'Deno KV commit',
    rule: 'no-unchecked-conflict',
    code: `
import { openKv } from '@deno/kv';
const kv = await openKv();
export async function visit(page: string): Promise<void> {
  const entry = await kv.get<number>(['visits', page]);
  await kv.atomic().check(entry).set(['visits', page], (entry.value ?? 0) + 1).commit();
}
`,
  },
  {
    name: 'R2 conditional put',
    rule: 'no-unchecked-conflict',
    code: `
import type { R2Bucket } from '@cloudflare/workers-types';
export async function append(docs: R2Bucket, name: string, line: string): Promise<void> {
  const old = await docs.get(name);
  if (!old) throw new Error('no document');
  await docs.put(name, (await old.text()) + line, { onlyIf: { etagMatches: old.etag } });
}
`,
  },
  {
    name: 'ioredis shared WATCH',
    rule: 'no-shared-connection-watch',
    code: `
import type { Redis } from 'ioredis';
export class Quota {
  constructor(private readonly redis: Redis) {}
  async take(key: string, n: number): Promise<boolean> {
    await this.redis.watch(key);
    const left = Number((await this.redis.get(key)) ?? '0');
    if (left < n) return false;
    const done = await this.redis.multi().set(key, String(left - n)).exec();
    return done !== null;
  }
}
`,
  },
  {
    name: 'node-redis shared WATCH',
    rule: 'no-shared-connection-watch',
    code: `
import { createClient } from 'redis';
const client = createClient();
export async function reserve(key: string): Promise<void> {
  await client.watch(key);
  const stock = Number(await client.get(key));
  await client.multi().set(key, String(stock - 1)).exec();
}
`,
  },
  {
    name: 'pg BEGIN on a pool',
    rule: 'no-ineffective-guard',
    code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function move(id: string, by: number): Promise<number> {
  await pool.query('BEGIN');
  const { rows } = await pool.query<{ stock: number }>('SELECT stock FROM parts WHERE id = $1 FOR UPDATE', [id]);
  const stock = (rows[0]?.stock ?? 0) + by;
  await pool.query('UPDATE parts SET stock = $1 WHERE id = $2', [stock, id]);
  await pool.query('COMMIT');
  return stock;
}
`,
  },
  {
    name: 'mysql2 BEGIN on a pool',
    rule: 'no-ineffective-guard',
    code: `
import { createPool } from 'mysql2/promise';
const pool = createPool({ uri: 'mysql://localhost' });
export async function pay(id: number, cents: number): Promise<void> {
  await pool.query('START TRANSACTION');
  await pool.execute('UPDATE wallets SET cents = cents - ? WHERE id = ?', [cents, id]);
  await pool.execute('INSERT INTO payments (wallet_id, cents) VALUES (?, ?)', [id, cents]);
  await pool.query('COMMIT');
}
`,
  },
  {
    name: 'Upstash SET of another client',
    rule: 'no-ineffective-guard',
    code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function lead(job: string, id: string): Promise<boolean> {
  const options = { NX: true, EX: 60 };
  const answer = await redis.set(\`leader:\${job}\`, id, options as never);
  return answer === 'OK';
}
`,
  },
  {
    name: 'a mutex for each call',
    rule: 'no-ineffective-guard',
    code: `
import { readFile, writeFile } from 'node:fs/promises';
import { Mutex } from 'async-mutex';
export async function add(file: string, text: string): Promise<number> {
  const mutex = new Mutex();
  return mutex.runExclusive(async () => {
    const list = JSON.parse(await readFile(file, 'utf8')) as string[];
    list.push(text);
    await writeFile(file, JSON.stringify(list));
    return list.length;
  });
}
`,
  },
  {
    name: 'a mutex around the write',
    rule: 'no-ineffective-guard',
    code: `
import { readFile, writeFile } from 'node:fs/promises';
import { Mutex } from 'async-mutex';
const mutex = new Mutex();
export async function add(file: string, text: string): Promise<number> {
  const list = JSON.parse(await readFile(file, 'utf8')) as string[];
  list.push(text);
  await mutex.runExclusive(() => writeFile(file, JSON.stringify(list)));
  return list.length;
}
`,
  },
  {
    name: 'Deno KV stale loop',
    rule: 'no-stale-retry',
    code: `
import { openKv } from '@deno/kv';
const kv = await openKv();
export async function visit(page: string): Promise<number> {
  const entry = await kv.get<number>(['visits', page]);
  // one more
  const visits = (entry.value ?? 0) + 1;
  for (let attempt = 0; attempt < 5; attempt++) {
    const done = await kv.atomic().check(entry).set(['visits', page], visits).commit();
    if (done.ok) return visits;
  }
  throw new Error('too much contention');
}
`,
  },
  {
    name: 'R2 second put',
    rule: 'no-stale-retry',
    code: `
import type { R2Bucket } from '@cloudflare/workers-types';
export async function append(docs: R2Bucket, name: string, line: string): Promise<string> {
  const old = await docs.get(name);
  const text = (old ? await old.text() : '') + line;
  const stored = await docs.put(name, text, { onlyIf: { etagMatches: old?.etag ?? '' } });
  if (stored === null) {
    await docs.put(name, text);
  }
  return text;
}
`,
  },
  {
    name: 'ioredis Cluster',
    rule: 'no-cross-slot-keys',
    code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: '10.0.0.1', port: 7000 }]);
export async function publish(id: string): Promise<void> {
  await cluster.rename(\`staging:\${id}\`, \`live:\${id}\`);
}
`,
  },
  {
    name: 'ioredis fan-out',
    rule: 'no-parallel-same-key-write',
    code: `
import { Redis } from 'ioredis';
interface Agent { name: string; run(goal: string): Promise<string> }
const redis = new Redis();
export async function ask(agents: readonly Agent[], goal: string): Promise<void> {
  await Promise.all(
    agents.map(async (agent) => {
      await redis.set('answer', await agent.run(goal));
    }),
  );
}
`,
  },
  {
    name: 'files of a fan-out',
    rule: 'no-parallel-same-key-write',
    code: `
import { writeFile } from 'node:fs/promises';
export async function ask(parts: readonly { text: string }[], read: (text: string) => Promise<string>): Promise<void> {
  await Promise.all(
    parts.map(async ({ text }) => {
      await writeFile('answer.json', await read(text));
    }),
  );
}
`,
  },
  {
    name: 'Qdrant point',
    rule: 'no-fixed-vector-id',
    code: `
import { QdrantClient } from '@qdrant/js-client-rest';
const qdrant = new QdrantClient({ url: 'http://localhost' });
export async function remember(vector: number[], text: string): Promise<void> {
  await qdrant.upsert('memory', { wait: true, points: [{ id: 1, vector, payload: { text } }] });
}
`,
  },
  {
    name: 'Chroma record of a topic',
    rule: 'no-fixed-vector-id',
    code: `
import { ChromaClient } from 'chromadb';
const chroma = new ChromaClient();
export async function remember(topic: string, text: string): Promise<void> {
  const notes = await chroma.getOrCreateCollection({ name: 'notes' });
  await notes.upsert({ ids: [topic], documents: [text] });
}
`,
  },
  {
    name: 'ioredis contribution',
    rule: 'no-shared-namespace-write',
    settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, plan: string): Promise<void> {
  await redis.set('shared:plan', plan); // to all
}
`,
  },
  {
    name: 'ioredis contribution of a number',
    rule: 'no-shared-namespace-write',
    settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, budget: number): Promise<void> {
  await redis.set('shared:budget', budget); // to all
}
`,
  },
  {
    name: 'node-redis contribution',
    rule: 'no-shared-namespace-write',
    settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
    code: `
import { createClient } from 'redis';
const client = createClient();
export async function propose(agentId: number, plan: string): Promise<void> {
  await client.set('shared:plan', plan); // to all
}
`,
  },
  {
    name: 'node-redis contribution of a number',
    rule: 'no-shared-namespace-write',
    settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
    code: `
import { createClient } from 'redis';
const client = createClient();
export async function propose(agent: string, budget: number): Promise<void> {
  await client.set('shared:budget', budget); // to all
}
`,
  },
  {
    name: 'Upstash contribution',
    rule: 'no-shared-namespace-write',
    settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
    code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function propose(agent: string, plan: { text: string }): Promise<void> {
  await redis.set('shared:plan', plan); // to all
}
`,
  },
  {
    name: 'Upstash contribution of a number',
    rule: 'no-shared-namespace-write',
    settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
    code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function propose(agentId: number, budget: number): Promise<void> {
  await redis.set('shared:budget', budget); // to all
}
`,
  },
  {
    name: 'ioredis attribution',
    rule: 'require-write-attribution',
    settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, plan: string): Promise<void> {
  await redis.set('shared:plan', plan, 'EX', 60); // to all
}
`,
  },
  {
    name: 'ioredis attribution of an object',
    rule: 'require-write-attribution',
    settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, board: object): Promise<void> {
  await redis.set('shared:board', JSON.stringify(board)); // to all
}
`,
  },
  {
    name: 'ioredis attribution of fields',
    rule: 'require-write-attribution',
    settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
    code: `
import { Redis } from 'ioredis';
const redis = new Redis();
export async function propose(agent: string, plan: string): Promise<void> {
  await redis.hset('shared:plan', { plan }); // to all
}
`,
  },
  {
    name: 'Upstash attribution',
    rule: 'require-write-attribution',
    settings: { keys: { private: ['agent:*'], shared: ['shared:*'] } },
    code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function propose(agent: string, plan: string): Promise<void> {
  await redis.set('shared:plan', plan); // to all
}
`,
  },
];
