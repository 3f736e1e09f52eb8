import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-read-modify-write.js';

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

tester.run('no-read-modify-write', rule, {
  assertionOptions: { requireData: true, requireLocation: true },
  valid: [
    {
      name: 'a job that waits in line for a private field, and a state kept in one',
      code: `import { readFile, writeFile } from 'node:fs/promises';
export class Journal {
  #tail: Promise<void> = Promise.resolve();
  #state: { n: number } | undefined;
  async #load() {
    if (this.#state) return this.#state;
    this.#state = JSON.parse(await readFile('journal.json', 'utf8')) as { n: number };
    return this.#state;
  }
  async add() {
    const state = await this.#load();
    state.n += 1;
    await writeFile('journal.json', JSON.stringify(this.#state));
  }
  append(name: string) {
    const job = (async () => {
      await this.#tail;
      const lines = JSON.parse(await readFile('lines.json', 'utf8')) as string[];
      lines.push(name);
      await writeFile('lines.json', JSON.stringify(lines));
    })();
    this.#tail = job.catch(() => undefined);
    return job;
  }
}`,
    },
    {
      name: 'an entry taken out by a pattern under another key, chrome.storage',
      code: `
export async function copyWithout(tabId: number) {
  const { tabs } = await chrome.storage.session.get('tabs');
  const { [tabId]: closed, ...open } = tabs;
  await chrome.storage.session.set({ others: open });
}
      `,
    },
    {
      name: 'a run that begins when the one before is over, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Steps {
  #running: Promise<void> | undefined;
  async advance(file: string) {
    while (this.#running) await this.#running;
    this.#running = this.#write(file).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }
  async #write(file: string) {
    const step = Number(await readFile(file, 'utf8'));
    await writeFile(file, String(step + 1));
  }
}
      `,
    },
    {
      name: 'jobs beside what tells of their end, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Counter {
  private readonly jobs: { n: number; run: () => Promise<void> }[] = [];
  private draining = false;
  constructor(private readonly file: string) {}
  add(n: number) {
    this.jobs.push({ n, run: async () => {
      const sum = Number(await readFile(this.file, 'utf8'));
      await writeFile(this.file, String(sum + n));
    } });
    void this.drain();
  }
  private async drain() {
    if (this.draining) return;
    this.draining = true;
    for (let job = this.jobs.shift(); job; job = this.jobs.shift()) await job.run();
    this.draining = false;
  }
}
      `,
    },
    {
      name: 'a helper that gives back what the storage promises, Durable Object',
      code: `
import { DurableObject } from 'cloudflare:workers';
export class Job extends DurableObject {
  private read(): Promise<{ state: string } | undefined> {
    return this.ctx.storage.get('job');
  }
  async cancel() {
    const job = await this.read();
    if (job) await this.ctx.storage.put('job', { ...job, state: 'cancelled' });
  }
}
      `,
    },
    {
      name: 'a function wrapped so that its calls follow one another, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
function chained<A extends unknown[]>(fn: (...args: A) => Promise<void>) {
  let last = Promise.resolve();
  return (...args: A) => {
    const run = last.then(() => fn(...args));
    last = run.catch(() => undefined);
    return run;
  };
}
async function add(file: string, n: number) {
  const sum = Number(await readFile(file, 'utf8'));
  await writeFile(file, String(sum + n));
}
export const addOne = chained(add);
      `,
    },
    {
      name: 'jobs that a loop with a flag takes out one by one, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Counter {
  private readonly jobs: (() => Promise<void>)[] = [];
  private draining = false;
  constructor(private readonly file: string) {}
  add(n: number) {
    this.jobs.push(async () => {
      const sum = Number(await readFile(this.file, 'utf8'));
      await writeFile(this.file, String(sum + n));
    });
    void this.drain();
  }
  private async drain() {
    if (this.draining) return;
    this.draining = true;
    for (let job = this.jobs.shift(); job; job = this.jobs.shift()) await job();
    this.draining = false;
  }
}
      `,
    },
    {
      name: 'a callback that resolves a promise with something else, fs',
      code: `
import fs from 'node:fs';
const isThere = (file: string, size: number) =>
  new Promise<number>((resolve) => {
    fs.readFile(file, 'utf8', () => {
      resolve(size);
    });
  });
export async function count(file: string, size: number) {
  const n = await isThere(file, size);
  await fs.promises.writeFile(file, String(n + 1));
}
      `,
    },
    {
      name: 'a setting when the extension is installed, chrome.storage',
      code: `
async function migrate() {
  const { settings } = await chrome.storage.sync.get('settings');
  await chrome.storage.sync.set({ settings: { theme: 'dark', ...settings } });
}
chrome.runtime.onInstalled.addListener(async () => {
  await migrate();
});
      `,
    },
    {
      name: 'a lock that queues its callers, whatever it is called, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
class Gate {
  private taken = false;
  private inside = 0;
  private readonly waiting: (() => void)[] = [];
  async enter(): Promise<void> {
    if (!this.taken) {
      this.taken = true;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
  leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.taken = false;
  }
}
const gate = new Gate();
export async function count(file: string) {
  await gate.enter();
  try {
    const n = Number(await readFile(file, 'utf8'));
    await writeFile(file, String(n + 1));
  } finally {
    gate.leave();
  }
}
      `,
    },
    {
      name: 'a lock made of SET NX is held, ioredis',
      code: `
import { randomUUID } from 'node:crypto';
import Redis from 'ioredis';
const redis = new Redis();
export async function spend(team: string, cents: number) {
  const token = randomUUID();
  const got = await redis.set(\`busy:\${team}\`, token, 'PX', 5000, 'NX');
  if (got !== 'OK') throw new Error('busy');
  try {
    const total = Number(await redis.get(\`spent:\${team}\`));
    await redis.set(\`spent:\${team}\`, total + cents);
  } finally {
    await redis.eval(script, 1, \`busy:\${team}\`, token);
  }
}
      `,
    },
    {
      name: 'the end of a chain of promises is kept in a field, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Totals {
  private tail: Promise<unknown> = Promise.resolve();
  add(n: number) {
    const next = this.tail.then(() => this.apply(n));
    this.tail = next.catch(() => undefined);
    return next;
  }
  private async apply(n: number) {
    const total = JSON.parse(await readFile('total.json', 'utf8'));
    total.n += n;
    await writeFile('total.json', JSON.stringify(total));
  }
}
      `,
    },
    {
      name: 'a file in a directory made for this call, fs',
      code: `
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
export async function patched(lines: string[]) {
  const file = join(await mkdtemp('/tmp/patch-'), 'input.txt');
  await prepare(file);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text + lines.join(''));
}
      `,
    },
    {
      name: 'loaded once, then written by a timer from memory, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
let known: Record<string, string> | undefined;
let timer: NodeJS.Timeout | undefined;
export async function put(key: string, value: string) {
  if (!known) known = JSON.parse(await readFile('known.json', 'utf8'));
  known![key] = value;
  clearTimeout(timer);
  timer = setTimeout(() => void writeFile('known.json', JSON.stringify(known)), 300);
}
      `,
    },
    {
      name: 'nothing but the storage awaited in between, also through a method and for the alarm, Durable Objects',
      code: `
import { DurableObject } from 'cloudflare:workers';
export class Limiter extends DurableObject {
  private async hits() {
    return (await this.ctx.storage.get<number>('hits')) ?? 0;
  }
  async hit(windowMs: number) {
    const hits = await this.hits();
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now() + windowMs);
    await this.ctx.storage.put('hits', hits + 1);
  }
}
      `,
    },
    {
      name: 'the server counts, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  return redis.incr(key);
}
      `,
    },
    {
      name: 'another key is written, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  const n = Number(await redis.get(key)) || 0;
  await redis.set(\`\${key}:next\`, n + 1);
}
      `,
    },
    {
      name: 'nothing of the read is written, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function nextId(next: number) {
  console.log(await redis.get('ids'));
  await redis.set('ids', String(next));
}
      `,
    },
    {
      name: 'the same under WATCH on a connection of its own, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function start(id: string) {
  const own = redis.duplicate();
  await own.watch(id);
  const job = JSON.parse((await own.get(id)) ?? '{}');
  job.status = 'running';
  const done = await own.multi().set(id, JSON.stringify(job)).exec();
  await own.quit();
  return done !== null;
}
      `,
    },
    {
      name: 'text that the server appends, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function log(line: string) {
  await redis.append('log', line);
}
      `,
    },
    {
      name: 'the same helpers under a lock, ioredis',
      code: `
import Redis from 'ioredis';
import { Mutex } from 'async-mutex';
interface Entry { ok: number; bad: number }
const mutex = new Mutex();
export class Breaker {
  constructor(private readonly client: Redis) {}
  private async load(id: string): Promise<Entry> {
    const raw = await this.client.get(\`breaker:\${id}\`);
    return raw ? (JSON.parse(raw) as Entry) : { ok: 0, bad: 0 };
  }
  private async save(id: string, entry: Entry): Promise<void> {
    await this.client.set(\`breaker:\${id}\`, JSON.stringify(entry));
  }
  async failed(id: string): Promise<void> {
    await mutex.runExclusive(async () => {
      const entry = await this.load(id);
      entry.bad++;
      await this.save(id, entry);
    });
  }
}
      `,
    },
    {
      name: 'the server adds to a field, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  await redis.hincrby(key, 'count', 1);
}
      `,
    },
    {
      name: 'the server counts, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function bump(key: string) {
  await client.incrBy(key, 1);
}
      `,
    },
    {
      name: 'the path alone is set, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function start(id: string) {
  await client.json.set(id, '$.status', 'running');
}
      `,
    },
    {
      name: 'the synchronous functions, in one process',
      code: `
import { readFileSync, writeFileSync } from 'node:fs';
export function count(path: string) {
  const state = JSON.parse(readFileSync(path, 'utf8'));
  state.count++;
  writeFileSync(path, JSON.stringify(state));
}
      `,
    },
    {
      name: 'load and save through a promise chain, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
const file = 'memory.json';
let tail: Promise<unknown> = Promise.resolve();
function enqueue<T>(job: () => Promise<T>): Promise<T> {
  const run = tail.then(job, job);
  tail = run.catch(() => {});
  return run;
}
async function load(): Promise<Record<string, string>> {
  return JSON.parse(await readFile(file, 'utf8'));
}
export function remember(name: string, fact: string) {
  return enqueue(async () => {
    const memory = await load();
    memory[name] = fact;
    await writeFile(file, JSON.stringify(memory));
  });
}
      `,
    },
    {
      name: 'the file system appends',
      code: `
import { appendFile } from 'node:fs/promises';
export async function log(path: string, line: string) {
  await appendFile(path, line);
}
      `,
    },
    {
      name: 'the condition on the etag, R2',
      code: `
export interface Env { DOCS: R2Bucket }
export async function edit(env: Env, name: string, title: string) {
  const old = await env.DOCS.get(name);
  const doc = old ? await old.json<Record<string, string>>() : {};
  doc.title = title;
  const stored = await env.DOCS.put(name, JSON.stringify(doc), { onlyIf: { etagMatches: old?.etag } });
  if (stored === null) throw new Error('conflict');
}
      `,
    },
    {
      name: 'check and commit, Deno KV',
      code: `
const kv = await Deno.openKv();
export async function visit(page: string) {
  const entry = await kv.get<number>(['visits', page]);
  const { ok } = await kv.atomic().check(entry).set(['visits', page], (entry.value ?? 0) + 1).commit();
  if (!ok) throw new Error('conflict');
}
      `,
    },
    {
      name: 'update, idb-keyval',
      code: `
import { update } from 'idb-keyval';
export async function visit() {
  await update<number>('visits', (n) => (n ?? 0) + 1);
}
      `,
    },
    {
      name: 'a key of its own, chrome.storage',
      code: `
export async function setTheme(theme: string) {
  await chrome.storage.local.set({ theme });
}
      `,
    },
    {
      name: 'local storage does not wait',
      code: `
export function rename(name: string) {
  const profile = JSON.parse(localStorage.getItem('profile') ?? '{}');
  profile.name = name;
  localStorage.setItem('profile', JSON.stringify(profile));
}
      `,
    },
    {
      name: 'decrement, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function spend(id: string, amount: number) {
  await prisma.user.update({ where: { id }, data: { credits: { decrement: amount } } });
}
      `,
    },
    {
      name: 'the database adds, pg',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function pay(id: string, amount: number) {
  await pool.query('UPDATE accounts SET balance = balance + $1 WHERE id = $2', [amount, id]);
}
      `,
    },
    {
      name: 'a parameter is not shared',
      code: `
export function bump(doc: { n: number }) {
  const n = doc.n;
  doc.n = n + 1;
}
      `,
    },
    {
      name: 'a cache that is filled',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function user(id: string, load: (id: string) => Promise<string>) {
  const cached = await redis.get(id);
  if (cached) return cached;
  const fresh = await load(id);
  await redis.set(id, fresh);
  return fresh;
}
      `,
    },
    {
      name: 'update, lowdb',
      code: `
import { JSONFilePreset } from 'lowdb/node';
const db = await JSONFilePreset('db.json', { count: 0 });
export async function count() {
  await db.update((data) => {
    data.count++;
  });
}
      `,
    },
    {
      name: 'two stores of the same kind',
      code: `
import Redis from 'ioredis';
const a = new Redis(6379);
const b = new Redis(6380);
export async function copy(key: string) {
  const n = Number(await a.get(key));
  await b.set(key, n + 1);
}
      `,
    },
    {
      name: 'the key differs by its parameter',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function move(from: string, to: string) {
  const n = Number(await redis.get(from));
  await redis.set(to, n + 1);
}
      `,
    },
    {
      name: 'a value that merely passes by',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function note(key: string) {
  const owner = await redis.get(key);
  await redis.set(key, \`seen at \${Date.now()}\`);
  return owner;
}
      `,
    },
    {
      name: 'a queue with one worker',
      code: `
import PQueue from 'p-queue';
import { readFile, writeFile } from 'node:fs/promises';
const queue = new PQueue({ concurrency: 1 });
export const count = (path: string) =>
  queue.add(async () => {
    const state = JSON.parse(await readFile(path, 'utf8'));
    state.count++;
    await writeFile(path, JSON.stringify(state));
  });
      `,
    },
    {
      name: 'a limit of one',
      code: `
import pLimit from 'p-limit';
import { readFile, writeFile } from 'node:fs/promises';
const limit = pLimit(1);
export const count = (path: string) =>
  limit(async () => {
    const state = JSON.parse(await readFile(path, 'utf8'));
    state.count++;
    await writeFile(path, JSON.stringify(state));
  });
      `,
    },
    {
      name: 'jobs that wait in line, each for the one before',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Integrity {
  private tail: Promise<unknown> = Promise.resolve();
  store(name: string, hash: string) {
    const job = (async () => {
      await this.tail;
      const all = JSON.parse(await readFile('integrity.json', 'utf8'));
      all[name] = hash;
      await writeFile('integrity.json', JSON.stringify(all));
    })();
    this.tail = job.catch(() => {});
    return job;
  }
}
      `,
    },
    {
      name: 'a new row made of an old one, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function duplicate(where: object) {
  const old = await prisma.envelope.findFirstOrThrow({ where });
  return prisma.envelope.create({ data: { title: \`\${old.title} (copy)\`, level: old.level } });
}
      `,
    },
    {
      name: 'a file that sets up a project',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
export async function rename(root: string, name: string) {
  const path = join(root, 'package.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.name = name;
  await writeFile(path, JSON.stringify(manifest));
}
      `,
    },
    {
      name: 'a lock file',
      code: `
import lockfile from 'proper-lockfile';
import { readFile, writeFile } from 'node:fs/promises';
export async function count(path: string) {
  const release = await lockfile.lock(path);
  try {
    const state = JSON.parse(await readFile(path, 'utf8'));
    state.count++;
    await writeFile(path, JSON.stringify(state));
  } finally {
    await release();
  }
}
      `,
    },
    {
      name: 'a lock named in the settings',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
import { oneByOne } from './team';
export const count = (path: string) =>
  oneByOne(path, async () => {
    const state = JSON.parse(await readFile(path, 'utf8'));
    state.count++;
    await writeFile(path, JSON.stringify(state));
  });
      `,
      settings: { 'lost-update': { locks: ['oneByOne'] } },
    },
    {
      name: 'web locks',
      code: `
export async function setTheme(theme: string) {
  await navigator.locks.request('prefs', async () => {
    const { prefs } = await chrome.storage.local.get('prefs');
    prefs.theme = theme;
    await chrome.storage.local.set({ prefs });
  });
}
      `,
    },
    {
      name: 'serializable, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function spend(id: string, amount: number) {
  await prisma.$transaction(
    async (tx) => {
      const user = await tx.user.findUniqueOrThrow({ where: { id } });
      await tx.user.update({ where: { id }, data: { credits: user.credits - amount } });
    },
    { isolationLevel: 'Serializable' },
  );
}
      `,
    },
    {
      name: 'the version is in the condition, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function spend(id: string, amount: number) {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } });
  const { count } = await prisma.user.updateMany({ where: { id, version: user.version }, data: { credits: user.credits - amount, version: { increment: 1 } } });
  if (count === 0) throw new Error('conflict');
}
      `,
    },
    {
      name: 'the key written is another record, named by a field of the one that was read, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function link(id: string) {
  const task = JSON.parse((await redis.get(\`task:\${id}\`)) ?? '{}');
  task.links += 1;
  await redis.set(\`task:\${task.parentId}\`, JSON.stringify(task));
}
      `,
    },
    {
      name: 'a pointer leads to the record that is written, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function publish() {
  const draft = JSON.parse((await redis.get('draft')) ?? '{}');
  draft.revision += 1;
  await redis.set(draft.id, JSON.stringify(draft));
}
      `,
    },
    {
      name: 'an entity of another file, whose version error is handled',
      code: `
import { type EntityManager, OptimisticLockError } from '@mikro-orm/core';
import { Item } from './entities';
export async function restock(em: EntityManager, id: number, boxes: number): Promise<void> {
  const item = await em.findOneOrFail(Item, id);
  item.stock += boxes;
  try {
    await em.flush();
  } catch (err) {
    if (!(err instanceof OptimisticLockError)) throw err;
    em.clear();
    await restock(em, id, boxes);
  }
}
      `,
    },
    {
      name: 'a file that is loaded as its object is made ready, and written by a timer, fs/promises',
      code: `
import fs from 'node:fs/promises';
class Persistence {
  data: Record<string, number> = {};
  constructor(readonly path: string) {}
  async initialize() {
    this.data = JSON.parse(await fs.readFile(this.path, 'utf8'));
  }
  count(key: string) {
    this.data[key] = (this.data[key] ?? 0) + 1;
    setTimeout(() => this.persist(), 3000);
  }
  async persist() {
    await fs.writeFile(this.path, JSON.stringify(this.data));
  }
}
const visits = new Persistence('visits.json');
export async function start() {
  await visits.initialize();
  visits.count('start');
}
      `,
    },
    {
      name: 'the answers of as many commands as there are keys',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function sum(keys: string[], total: string) {
  const pipeline = redis.pipeline();
  for (const key of keys) pipeline.get(key);
  pipeline.get(total);
  const results = await pipeline.exec();
  await redis.set(total, String(Number(results![1][1]) + 1));
}
      `,
    },
    {
      name: 'a time to live that is set if the counter has none',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function hit(key: string) {
  const results = await redis.multi().incr(key).pttl(key).exec();
  if ((results![1][1] as number) < 0) await redis.pexpire(key, 60_000);
  return results![0][1] as number;
}
      `,
    },
    {
      name: 'another part of a JSON document than the one that was read',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function summarise(key: string, locale: string) {
  const page = (await client.json.get(key)) as { title: string; author: string };
  await client.json.set(key, '$.summary', \`\${page.title} by \${page.author}\`);
  await client.json.set(key, \`$.titles.\${locale}\`, page.title.toUpperCase());
}
      `,
    },
    {
      name: 'loaded as the object is made ready, saved from memory by a timer',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Memory {
  private entries = new Map<string, string>();
  async initialize() {
    await this.load();
    setInterval(() => void this.save(), 5000);
  }
  private async load() {
    for (const [key, text] of JSON.parse(await readFile('memory.json', 'utf8'))) this.entries.set(key, text);
  }
  private async save() {
    await writeFile('memory.json', JSON.stringify([...this.entries]));
  }
}
      `,
    },
    {
      name: 'one store for the process, loaded on first use',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
class Store {
  private tasks: string[] = [];
  async load() {
    this.tasks = JSON.parse(await readFile('tasks.json', 'utf8'));
  }
  async add(task: string) {
    this.tasks = [...this.tasks, task.trim()].sort();
    await writeFile('tasks.json', JSON.stringify(this.tasks));
  }
}
let store: Store | undefined;
async function theStore() {
  if (!store) {
    store = new Store();
    await store.load();
  }
  return store;
}
export async function create(task: string) {
  const tasks = await theStore();
  await tasks.add(task);
}
      `,
    },
    {
      name: 'the state is kept, and what is kept is written',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Prompts {
  private state: { shown: number } | undefined;
  private async current() {
    if (this.state) return this.state;
    this.state = JSON.parse(await readFile('prompts.json', 'utf8')) as { shown: number };
    return this.state;
  }
  async shown() {
    const state = await this.current();
    state.shown += 1;
    await writeFile('prompts.json', JSON.stringify(this.state));
  }
}
      `,
    },
    {
      name: 'put on the page at one event, taken from it at another',
      code: `
const field = document.getElementById('url') as HTMLInputElement;
document.addEventListener('DOMContentLoaded', () => void restore());
field.addEventListener('change', () => void keep());
async function restore() {
  const stored = await chrome.storage.local.get(['url']);
  field.value = stored.url;
}
async function keep() {
  await chrome.storage.local.set({ url: field.value.trim() });
}
      `,
    },
    {
      name: 'a script that changes a file and is done',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
async function bump(path: string) {
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.version = process.argv[2];
  await writeFile(path, JSON.stringify(manifest));
}
async function main() {
  for (const path of ['a/package.json', 'b/package.json']) await bump(path);
}
main().catch(console.error);
      `,
    },
    {
      name: 'written anew because it could not be read',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Index {
  private pages: string[] = [];
  async load() {
    try {
      this.pages = JSON.parse(await readFile('index.json', 'utf8'));
      this.pages.sort();
    } catch {
      this.pages = this.pages.filter(Boolean);
      await writeFile('index.json', JSON.stringify(this.pages));
    }
  }
}
      `,
    },
    {
      name: 'far down, a client that may renew the session that it was given',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
const load = async () => JSON.parse(await readFile('session.json', 'utf8'));
const save = async (session: object) => writeFile('session.json', JSON.stringify(session));
const renew = async (session: { at: number }) => save({ ...session, at: session.at + 1 });
const send = async (session: { at: number }) => renew(session);
const call = async (session: { at: number }) => send(session);
export async function list() {
  const session = await load();
  return call(session);
}
      `,
    },
    {
      name: 'the row is locked in the transaction of the caller, Drizzle',
      code: `
import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { workspaces } from './schema';
export async function addBytes(tx: NodePgDatabase, id: string, bytes: number) {
  const [row] = await tx.select().from(workspaces).where(eq(workspaces.id, id)).for('update');
  await tx.update(workspaces).set({ used: row.used + bytes }).where(eq(workspaces.id, id));
}
      `,
    },
    {
      name: 'a copy of a row, inserted as a new one',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function duplicate(where: { id: string }) {
  const envelope = await prisma.envelope.findFirst({ where });
  return prisma.envelope.create({ data: { title: \`\${envelope!.title} (copy)\`, level: Number(envelope!.level) } });
}
      `,
    },
    {
      name: 'a name that the old one only decided about',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function retire(id: string) {
  const group = await prisma.group.findUniqueOrThrow({ where: { id } });
  const isStandard = group.name.toLowerCase() === 'default';
  await prisma.group.update({ where: { id }, data: { name: isStandard ? 'Default (old)' : undefined } });
}
      `,
    },
    {
      name: 'an image that is set unless the old one is kept',
      code: `
import { PrismaClient } from '@prisma/client';
import { isStored, upload } from './storage.js';
const prisma = new PrismaClient();
export async function signIn(email: string, picture: string) {
  const user = await prisma.user.findUnique({ where: { email }, select: { id: true, image: true } });
  if (!user) return;
  let image: string | null = null;
  if (!user.image || !isStored(user.image)) image = await upload(picture);
  await prisma.user.update({ where: { email }, data: { ...(image && { image }) } });
}
      `,
    },
  ],
  invalid: [
    {
      name: 'an entry taken out by a pattern, chrome.storage',
      code: `
export async function forget(tabId: number) {
  const { tabs } = await chrome.storage.session.get('tabs');
  const { [tabId]: closed, ...open } = tabs;
  await chrome.storage.session.set({ tabs: open });
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '{ tabs: open }', read: "chrome.storage.session.get('tab…", line: '3' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'navigator.locks.request' },
              output: `
export async function forget(tabId: number) {
  await navigator.locks.request('tabs', async () => {
    const { tabs } = await chrome.storage.session.get('tabs');
    const { [tabId]: closed, ...open } = tabs;
    await chrome.storage.session.set({ tabs: open });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'two that waited for one run begin together, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Steps {
  #running: Promise<void> | undefined;
  async advance(file: string) {
    if (this.#running) await this.#running;
    this.#running = this.#write(file).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }
  async #write(file: string) {
    const step = Number(await readFile(file, 'utf8'));
    await writeFile(file, String(step + 1));
  }
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'file', read: "readFile(file, 'utf8')", line: '13' },
          line: 14,
          column: 11,
          endLine: 14,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
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

export class Steps {
  #running: Promise<void> | undefined;
  async advance(file: string) {
    if (this.#running) await this.#running;
    this.#running = this.#write(file).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }
  async #write(file: string) {
    await exclusively(file, async () => {
      const step = Number(await readFile(file, 'utf8'));
      await writeFile(file, String(step + 1));
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
      name: 'a request after a helper that gives back what the storage promises, Durable Object',
      code: `
import { DurableObject } from 'cloudflare:workers';
export class Job extends DurableObject {
  private read(): Promise<{ state: string } | undefined> {
    return this.ctx.storage.get('job');
  }
  async cancel() {
    const job = await this.read();
    await fetch('https://example.com');
    if (job) await this.ctx.storage.put('job', { ...job, state: 'cancelled' });
  }
}
      `,
      errors: [
        {
          messageId: 'withoutAtomic',
          data: {
            key: "'job'",
            read: 'this.read()',
            line: '8',
            wayOut: 'Await nothing else between get and put, or use ctx.blockConcurrencyWhile()',
          },
          line: 10,
          column: 20,
          endLine: 10,
          endColumn: 79,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'ctx.blockConcurrencyWhile' },
              output: `
import { DurableObject } from 'cloudflare:workers';
export class Job extends DurableObject {
  private read(): Promise<{ state: string } | undefined> {
    return this.ctx.storage.get('job');
  }
  async cancel() {
    await this.ctx.blockConcurrencyWhile(async () => {
      const job = await this.read();
      await fetch('https://example.com');
      if (job) await this.ctx.storage.put('job', { ...job, state: 'cancelled' });
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
      name: 'a function wrapped with a chain for each call, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
function chained<A extends unknown[]>(fn: (...args: A) => Promise<void>) {
  return (...args: A) => {
    let last = Promise.resolve();
    const run = last.then(() => fn(...args));
    last = run.catch(() => undefined);
    return run;
  };
}
async function add(file: string, n: number) {
  const sum = Number(await readFile(file, 'utf8'));
  await writeFile(file, String(sum + n));
}
export const addOne = chained(add);
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'file', read: "readFile(file, 'utf8')", line: '12' },
          line: 13,
          column: 9,
          endLine: 13,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
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

function chained<A extends unknown[]>(fn: (...args: A) => Promise<void>) {
  return (...args: A) => {
    let last = Promise.resolve();
    const run = last.then(() => fn(...args));
    last = run.catch(() => undefined);
    return run;
  };
}
async function add(file: string, n: number) {
  await exclusively(file, async () => {
    const sum = Number(await readFile(file, 'utf8'));
    await writeFile(file, String(sum + n));
  });
}
export const addOne = chained(add);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'jobs that are all started at once, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Counter {
  private readonly jobs: (() => Promise<void>)[] = [];
  private draining = false;
  constructor(private readonly file: string) {}
  add(n: number) {
    this.jobs.push(async () => {
      const sum = Number(await readFile(this.file, 'utf8'));
      await writeFile(this.file, String(sum + n));
    });
    void this.drain();
  }
  private async drain() {
    await Promise.all(this.jobs.splice(0).map((job) => job()));
  }
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'this.file', read: "readFile(this.file, 'utf8')", line: '9' },
          line: 10,
          column: 13,
          endLine: 10,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
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

export class Counter {
  private readonly jobs: (() => Promise<void>)[] = [];
  private draining = false;
  constructor(private readonly file: string) {}
  add(n: number) {
    this.jobs.push(async () => {
      await exclusively(this.file, async () => {
        const sum = Number(await readFile(this.file, 'utf8'));
        await writeFile(this.file, String(sum + n));
      });
    });
    void this.drain();
  }
  private async drain() {
    await Promise.all(this.jobs.splice(0).map((job) => job()));
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a callback that resolves a promise, fs',
      code: `
import fs from 'node:fs';
const load = (file: string) =>
  new Promise<string>((resolve, reject) => {
    fs.readFile(file, 'utf8', (error, text) => {
      if (error) reject(error);
      else resolve(text);
    });
  });
export async function count(file: string) {
  const n = Number(await load(file));
  await fs.promises.writeFile(file, String(n + 1));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'file', read: 'load(file)', line: '11' },
          line: 12,
          column: 9,
          endLine: 12,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import fs from 'node:fs';

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

const load = (file: string) =>
  new Promise<string>((resolve, reject) => {
    fs.readFile(file, 'utf8', (error, text) => {
      if (error) reject(error);
      else resolve(text);
    });
  });
export async function count(file: string) {
  await exclusively(file, async () => {
    const n = Number(await load(file));
    await fs.promises.writeFile(file, String(n + 1));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the callback gets the result alone, chrome.storage',
      code: `
export function visited(host: string) {
  chrome.storage.local.get({ visits: {} }, (result) => {
    const { visits } = result;
    visits[host] = (visits[host] || 0) + 1;
    chrome.storage.local.set({ visits });
  });
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '{ visits }', read: 'chrome.storage.local.get({ visi…', line: '3' },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: 'a setting when a message comes, chrome.storage',
      code: `
async function rename(name: string) {
  const { settings } = await chrome.storage.sync.get('settings');
  await chrome.storage.sync.set({ settings: { ...settings, name } });
}
chrome.runtime.onMessage.addListener((message) => {
  void rename(message.name);
});
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '{ settings: { ...settings, name…', read: "chrome.storage.sync.get('settin…", line: '3' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 69,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'navigator.locks.request' },
              output: `
async function rename(name: string) {
  await navigator.locks.request('settings', async () => {
    const { settings } = await chrome.storage.sync.get('settings');
    await chrome.storage.sync.set({ settings: { ...settings, name } });
  });
}
chrome.runtime.onMessage.addListener((message) => {
  void rename(message.name);
});
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the turn is over before the write, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
class Gate {
  private taken = false;
  private inside = 0;
  private readonly waiting: (() => void)[] = [];
  async enter(): Promise<void> {
    if (!this.taken) {
      this.taken = true;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
  leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.taken = false;
  }
}
const gate = new Gate();
export async function count(file: string) {
  await gate.enter();
  const n = Number(await readFile(file, 'utf8'));
  gate.leave();
  await writeFile(file, String(n + 1));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'file', read: "readFile(file, 'utf8')", line: '23' },
          line: 25,
          column: 9,
          endLine: 25,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
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

class Gate {
  private taken = false;
  private inside = 0;
  private readonly waiting: (() => void)[] = [];
  async enter(): Promise<void> {
    if (!this.taken) {
      this.taken = true;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
  leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.taken = false;
  }
}
const gate = new Gate();
export async function count(file: string) {
  await gate.enter();
  await exclusively(file, async () => {
    const n = Number(await readFile(file, 'utf8'));
    gate.leave();
    await writeFile(file, String(n + 1));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'three may be inside at once, fs',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
class Gate {
  private taken = false;
  private inside = 0;
  private readonly waiting: (() => void)[] = [];
  async enter(): Promise<void> {
    if (this.inside < 3) {
      this.inside++;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
  leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.inside--;
  }
}
const gate = new Gate();
export async function count(file: string) {
  await gate.enter();
  try {
    const n = Number(await readFile(file, 'utf8'));
    await writeFile(file, String(n + 1));
  } finally {
    gate.leave();
  }
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'file', read: "readFile(file, 'utf8')", line: '24' },
          line: 25,
          column: 11,
          endLine: 25,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
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

class Gate {
  private taken = false;
  private inside = 0;
  private readonly waiting: (() => void)[] = [];
  async enter(): Promise<void> {
    if (this.inside < 3) {
      this.inside++;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
  leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.inside--;
  }
}
const gate = new Gate();
export async function count(file: string) {
  await gate.enter();
  try {
    await exclusively(file, async () => {
      const n = Number(await readFile(file, 'utf8'));
      await writeFile(file, String(n + 1));
    });
  } finally {
    gate.leave();
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a record is saved under the name that it holds, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function finish(id: string) {
  const task = JSON.parse((await redis.get(\`task:\${id}\`)) ?? '{}');
  task.score = task.score * 2;
  await redis.set(\`task:\${task.id}\`, JSON.stringify(task));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '`task:${task.id}`', read: 'redis.get(`task:${id}`)', line: '5', wayOut: '' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function finish(id: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(\`task:\${id}\`);
    const task = JSON.parse(stored ?? '{}');
    task.score = task.score * 2;
    if ((await redis.eval(compareAndSet, 1, \`task:\${id}\`, stored ?? '', JSON.stringify(task))) === 1) break;
    if (attempt === 20) throw new Error(\`task:\${id}: too much contention\`);
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
      name: 'a request awaited in between, through a method, Durable Objects',
      code: `
import { DurableObject } from 'cloudflare:workers';
export class Limiter extends DurableObject {
  private async hits() {
    return (await this.ctx.storage.get<number>('hits')) ?? 0;
  }
  private async price(url: string) {
    await this.ctx.storage.put('asked', url);
    return fetch(url);
  }
  async hit(url: string) {
    const hits = await this.hits();
    await this.price(url);
    await this.ctx.storage.put('hits', hits + 1);
  }
}
      `,
      errors: [
        {
          messageId: 'withoutAtomic',
          data: {
            key: "'hits'",
            read: 'this.hits()',
            line: '12',
            wayOut: 'Await nothing else between get and put, or use ctx.blockConcurrencyWhile()',
          },
          line: 14,
          column: 11,
          endLine: 14,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'ctx.blockConcurrencyWhile' },
              output: `
import { DurableObject } from 'cloudflare:workers';
export class Limiter extends DurableObject {
  private async hits() {
    return (await this.ctx.storage.get<number>('hits')) ?? 0;
  }
  private async price(url: string) {
    await this.ctx.storage.put('asked', url);
    return fetch(url);
  }
  async hit(url: string) {
    await this.ctx.blockConcurrencyWhile(async () => {
      const hits = await this.hits();
      await this.price(url);
      await this.ctx.storage.put('hits', hits + 1);
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
      name: 'a counter, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  const n = Number(await redis.get(key)) || 0;
  await redis.set(key, n + 1);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  await redis.incrby(key, 1);
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function bump(key: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const n = Number(stored) || 0;
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(n + 1))) === 1) break;
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
      name: 'the new number is returned, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function nextId(): Promise<number> {
  const raw = await redis.get('ids');
  const next = (raw ? parseInt(raw, 10) : 0) + 1;
  await redis.set('ids', String(next));
  return next;
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: "'ids'", read: "redis.get('ids')", line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function nextId(): Promise<number> {
  const next = await redis.incrby('ids', 1);
  return next;
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function nextId(): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const raw = await redis.get('ids');
    const next = (raw ? parseInt(raw, 10) : 0) + 1;
    if ((await redis.eval(compareAndSet, 1, 'ids', raw ?? '', String(next))) === 1) return next;
    if (attempt === 20) throw new Error('ids: too much contention');
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
      name: 'a counter that is taken from, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function spend(user: string) {
  const left = Number(await redis.get(\`credits:\${user}\`));
  await redis.set(\`credits:\${user}\`, left - 1);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '`credits:${user}`', read: 'redis.get(`credits:${user}`)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'DECRBY' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function spend(user: string) {
  await redis.decrby(\`credits:\${user}\`, 1);
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function spend(user: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(\`credits:\${user}\`);
    const left = Number(stored);
    if ((await redis.eval(compareAndSet, 1, \`credits:\${user}\`, stored ?? '', String(left - 1))) === 1) break;
    if (attempt === 20) throw new Error(\`credits:\${user}: too much contention\`);
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
      name: 'an amount that may have a fraction, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function charge(user: string, amount: number) {
  const total = parseFloat((await redis.get(\`total:\${user}\`)) ?? '0');
  await redis.set(\`total:\${user}\`, total + amount);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '`total:${user}`', read: 'redis.get(`total:${user}`)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBYFLOAT' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function charge(user: string, amount: number) {
  await redis.incrbyfloat(\`total:\${user}\`, amount);
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function charge(user: string, amount: number) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(\`total:\${user}\`);
    const total = parseFloat(stored ?? '0');
    if ((await redis.eval(compareAndSet, 1, \`total:\${user}\`, stored ?? '', String(total + amount))) === 1) break;
    if (attempt === 20) throw new Error(\`total:\${user}: too much contention\`);
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
      name: 'a counter with an expiry, ioredis',
      code: `
import Redis from 'ioredis';
export class Limiter {
  constructor(private readonly redis: Redis) {}
  async hit(who: string): Promise<void> {
    const key = \`hits:\${who}\`;
    const raw = await this.redis.get(key);
    const hits = raw ? Number(raw) : 0;
    await this.redis.setex(key, 60, hits + 1);
  }
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'this.redis.get(key)', line: '7' },
          line: 9,
          column: 11,
          endLine: 9,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY and EXPIRE in one MULTI' },
              output: `
import Redis from 'ioredis';
export class Limiter {
  constructor(private readonly redis: Redis) {}
  async hit(who: string): Promise<void> {
    const key = \`hits:\${who}\`;
    await this.redis.multi().incrby(key, 1).expire(key, 60).exec();
  }
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

export class Limiter {
  constructor(private readonly redis: Redis) {}
  async hit(who: string): Promise<void> {
    const key = \`hits:\${who}\`;
    for (let attempt = 1; ; attempt++) {
      const raw = await this.redis.get(key);
      const hits = raw ? Number(raw) : 0;
      if ((await this.redis.eval(compareAndSet, 1, key, raw ?? '', String(hits + 1), 'EX', '60')) === 1) break;
      if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
      await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
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
      name: 'a counter with a limit, whose expiry is in the options, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function take(who: string, max: number): Promise<boolean> {
  const used = Number((await redis.get(who)) ?? 0);
  if (used >= max) return false;
  await redis.set(who, used + 1, 'EX', 60);
  return true;
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'who', read: 'redis.get(who)', line: '5' },
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
export async function take(who: string, max: number): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(who);
    const used = Number(stored ?? 0);
    if (used >= max) return false;
    if ((await redis.eval(compareAndSet, 1, who, stored ?? '', String(used + 1), 'EX', '60')) === 1) break;
    if (attempt === 20) throw new Error(\`\${who}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
  return true;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a field of a document, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function start(id: string) {
  const job = JSON.parse((await redis.get(\`job:\${id}\`)) ?? '{}');
  job.status = 'running';
  await redis.set(\`job:\${id}\`, JSON.stringify(job));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '`job:${id}`', read: 'redis.get(`job:${id}`)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function start(id: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(\`job:\${id}\`);
    const job = JSON.parse(stored ?? '{}');
    job.status = 'running';
    if ((await redis.eval(compareAndSet, 1, \`job:\${id}\`, stored ?? '', JSON.stringify(job))) === 1) break;
    if (attempt === 20) throw new Error(\`job:\${id}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'HSET' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function start(id: string) {
  await redis.hset(\`job:\${id}\`, 'status', 'running');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a document that several lines change, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function finish(id: string, result: string) {
  const raw = await redis.get(\`job:\${id}\`);
  if (!raw) throw new Error('no job');
  const job = JSON.parse(raw);
  // keep what came before
  job.tries = job.tries + 1;
  job.status = 'done'; // the last state
  job.result = result;
  await redis.set(\`job:\${id}\`, JSON.stringify(job));
  return job;
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '`job:${id}`', read: 'redis.get(`job:${id}`)', line: '5' },
          line: 12,
          column: 9,
          endLine: 12,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function finish(id: string, result: string) {
  for (let attempt = 1; ; attempt++) {
    const raw = await redis.get(\`job:\${id}\`);
    if (!raw) throw new Error('no job');
    const job = JSON.parse(raw);
    // keep what came before
    job.tries = job.tries + 1;
    job.status = 'done'; // the last state
    job.result = result;
    if ((await redis.eval(compareAndSet, 1, \`job:\${id}\`, raw ?? '', JSON.stringify(job))) === 1) return job;
    if (attempt === 20) throw new Error(\`job:\${id}: too much contention\`);
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
      name: 'WATCH is not enough without MULTI, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function start(id: string) {
  const own = redis.duplicate();
  await own.watch(id);
  const job = JSON.parse((await own.get(id)) ?? '{}');
  job.status = 'running';
  await own.set(id, JSON.stringify(job));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'id', read: 'own.get(id)', line: '7' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function start(id: string) {
  const own = redis.duplicate();
  await own.watch(id);
  for (let attempt = 1; ; attempt++) {
    const stored = await own.get(id);
    const job = JSON.parse(stored ?? '{}');
    job.status = 'running';
    if ((await own.eval(compareAndSet, 1, id, stored ?? '', JSON.stringify(job))) === 1) break;
    if (attempt === 20) throw new Error(\`\${id}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
}
      `,
            },
            {
              messageId: 'useRemodel',
              data: { title: 'HSET' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function start(id: string) {
  const own = redis.duplicate();
  await own.watch(id);
  await own.hset(id, 'status', 'running');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'one expression, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  await redis.set(key, Number(await redis.get(key)) + 1);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  await redis.incrby(key, 1);
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function bump(key: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(Number(stored) + 1))) === 1) break;
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
      name: 'a chain of promises, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export function bump(key: string) {
  return redis.get(key).then((raw) => redis.set(key, Number(raw) + 1));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 5,
          column: 39,
          endLine: 5,
          endColumn: 70,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import Redis from 'ioredis';

${compareAndDeleteCode}

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: typeof redis, key: string, job: () => Promise<T>): Promise<T> {
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

const redis = new Redis();
export function bump(key: string) {
  return underLock(redis, key, () => redis.get(key).then((raw) => redis.set(key, Number(raw) + 1)));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an arrow function without a block, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export const bump = async (key: string) => redis.set(key, Number(await redis.get(key)) + 1);
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '4' },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 92,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import Redis from 'ioredis';

${compareAndDeleteCode}

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: typeof redis, key: string, job: () => Promise<T>): Promise<T> {
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

const redis = new Redis();
export const bump = async (key: string) => underLock(redis, key, async () => redis.set(key, Number(await redis.get(key)) + 1));
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'text that grows, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function log(line: string) {
  const text = (await redis.get('log')) ?? '';
  await redis.set('log', text + line);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: "'log'", read: "redis.get('log')", line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'APPEND' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function log(line: string) {
  await redis.append('log', line);
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function log(line: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get('log');
    const text = stored ?? '';
    if ((await redis.eval(compareAndSet, 1, 'log', stored ?? '', String(text + line))) === 1) break;
    if (attempt === 20) throw new Error('log: too much contention');
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
      name: 'read and write in helpers of a class, ioredis',
      code: `
import Redis from 'ioredis';
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
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '`breaker:${id}`', read: 'this.load(id)', line: '14' },
          line: 16,
          column: 11,
          endLine: 16,
          endColumn: 31,
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
    return underLock(this.client, \`breaker:\${id}\`, async () => {
      const entry = await this.load(id);
      entry.bad++;
      await this.save(id, entry);
      return { ...entry };
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
      name: 'written only in one branch, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function take(key: string, max: number) {
  const used = Number(await redis.get(key));
  if (used < max) {
    await redis.set(key, used + 1);
  } else {
    console.log('full');
  }
  console.log('used', used);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function take(key: string, max: number) {
  let used;
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    used = Number(stored);
    if (used < max) {
      if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(used + 1))) !== 1) {
        if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
        await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
        continue;
      }
    } else {
      console.log('full');
    }
    break;
  }
  console.log('used', used);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'names that a repair would take are taken, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
const stored = 1;
const compareAndSet = 2;
export async function start(attempt: number) {
  const job = JSON.parse((await redis.get('job')) ?? '{}');
  job.attempt = attempt + stored + compareAndSet;
  job.at = Date.now();
  await redis.set('job', JSON.stringify(job));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: "'job'", read: "redis.get('job')", line: '7' },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

/** A script that the server runs in one step. */
const compareAndSet2 =
  "if (redis.call('get', KEYS[1]) or '') == ARGV[1] then redis.call('set', KEYS[1], unpack(ARGV, 2)) return 1 end return 0";

const redis = new Redis();
const stored = 1;
const compareAndSet = 2;
export async function start(attempt: number) {
  for (let round = 1; ; round++) {
    const current = await redis.get('job');
    const job = JSON.parse(current ?? '{}');
    job.attempt = attempt + stored + compareAndSet;
    job.at = Date.now();
    if ((await redis.eval(compareAndSet2, 1, 'job', current ?? '', JSON.stringify(job))) === 1) break;
    if (round === 20) throw new Error('job: too much contention');
    await new Promise((resolve) => setTimeout(resolve, round * 10 * Math.random()));
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'double quotes, four spaces, no semicolons, ioredis',
      code: `
import Redis from "ioredis"

const redis = new Redis()

export async function start(id: string) {
    const job = JSON.parse((await redis.get(id)) ?? "{}")
    job.status = "running"
    job.at = Date.now()
    await redis.set(id, JSON.stringify(job))
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'id', read: 'redis.get(id)', line: '7' },
          line: 10,
          column: 11,
          endLine: 10,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from "ioredis"

/** A script that the server runs in one step. */
const compareAndSet =
    "if (redis.call('get', KEYS[1]) or '') == ARGV[1] then redis.call('set', KEYS[1], unpack(ARGV, 2)) return 1 end return 0"

const redis = new Redis()

export async function start(id: string) {
    for (let attempt = 1; ; attempt++) {
        const stored = await redis.get(id)
        const job = JSON.parse(stored ?? "{}")
        job.status = "running"
        job.at = Date.now()
        if ((await redis.eval(compareAndSet, 1, id, stored ?? "", JSON.stringify(job))) === 1) break
        if (attempt === 20) throw new Error(\`\${id}: too much contention\`)
        await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()))
    }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'JavaScript that calls require, ioredis',
      code: `
const Redis = require('ioredis');
const redis = new Redis();
exports.start = async (id) => {
  const job = JSON.parse((await redis.get(id)) ?? '{}');
  job.status = 'running';
  job.at = Date.now();
  await redis.set(id, JSON.stringify(job));
};
      `,
      filename: 'file.js',
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'id', read: 'redis.get(id)', line: '5' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
const Redis = require('ioredis');

${compareAndSetCode}

const redis = new Redis();
exports.start = async (id) => {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(id);
    const job = JSON.parse(stored ?? '{}');
    job.status = 'running';
    job.at = Date.now();
    if ((await redis.eval(compareAndSet, 1, id, stored ?? '', JSON.stringify(job))) === 1) break;
    if (attempt === 20) throw new Error(\`\${id}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
};
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a counter in a cluster, ioredis',
      code: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: 'localhost', port: 7000 }]);
export async function bump(key: string) {
  const n = Number(await cluster.get(key));
  await cluster.set(key, n + 1);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'cluster.get(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY' },
              output: `
import { Cluster } from 'ioredis';
const cluster = new Cluster([{ host: 'localhost', port: 7000 }]);
export async function bump(key: string) {
  await cluster.incrby(key, 1);
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import { Cluster } from 'ioredis';

${compareAndSetCode}

const cluster = new Cluster([{ host: 'localhost', port: 7000 }]);
export async function bump(key: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await cluster.get(key);
    const n = Number(stored);
    if ((await cluster.eval(compareAndSet, 1, key, stored ?? '', String(n + 1))) === 1) break;
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
      name: 'a field of a hash, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  const n = Number(await redis.hget(key, 'count'));
  await redis.hset(key, 'count', n + 1);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: "redis.hget(key, 'count')", line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'HINCRBY' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  await redis.hincrby(key, 'count', 1);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a counter, iovalkey',
      code: `
import Redis from 'iovalkey';
const redis = new Redis();
export async function bump(key: string) {
  let n = Number((await redis.get(key)) ?? 0);
  n += 1;
  await redis.set(key, n);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY' },
              output: `
import Redis from 'iovalkey';
const redis = new Redis();
export async function bump(key: string) {
  await redis.incrby(key, 1);
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'iovalkey';

${compareAndSetCode}

const redis = new Redis();
export async function bump(key: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    let n = Number(stored ?? 0);
    n += 1;
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(n))) === 1) break;
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
      name: 'a counter, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function bump(key: string) {
  const n = Number((await client.get(key)) ?? '0');
  await client.set(key, String(n + 1));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'client.get(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY' },
              output: `
import { createClient } from 'redis';
const client = createClient();
export async function bump(key: string) {
  await client.incrBy(key, 1);
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import { createClient } from 'redis';

${compareAndSetCode}

const client = createClient();
export async function bump(key: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await client.get(key);
    const n = Number(stored ?? '0');
    if ((await client.eval(compareAndSet, { keys: [key], arguments: [stored ?? '', String(n + 1)] })) === 1) break;
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
      name: 'a document with an expiry, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function touch(id: string, ttl: number) {
  const raw = await client.get(id);
  const session = raw ? JSON.parse(raw) : {};
  session.seen = Date.now();
  session.visits = (session.visits ?? 0) + 1;
  await client.set(id, JSON.stringify(session), { EX: ttl });
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'id', read: 'client.get(id)', line: '5' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 61,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import { createClient } from 'redis';

${compareAndSetCode}

const client = createClient();
export async function touch(id: string, ttl: number) {
  for (let attempt = 1; ; attempt++) {
    const raw = await client.get(id);
    const session = raw ? JSON.parse(raw) : {};
    session.seen = Date.now();
    session.visits = (session.visits ?? 0) + 1;
    if ((await client.eval(compareAndSet, { keys: [id], arguments: [raw ?? '', JSON.stringify(session), 'EX', String(ttl)] })) === 1) break;
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
      name: 'a field of a JSON document, node-redis',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function start(id: string) {
  const job = (await client.json.get(id)) as { status: string };
  job.status = 'running';
  await client.json.set(id, '$', job);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'id', read: 'client.json.get(id)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'JSON.SET of the path' },
              output: `
import { createClient } from 'redis';
const client = createClient();
export async function start(id: string) {
  await client.json.set(id, '$.status', 'running');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a counter that the client decodes, Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function bump(key: string) {
  const n = (await redis.get<number>(key)) ?? 0;
  await redis.set(key, n + 1);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get<number>(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY' },
              output: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function bump(key: string) {
  await redis.incrby(key, 1);
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import { Redis } from '@upstash/redis';

${compareAndSetCode}

const redis = Redis.fromEnv();
export async function bump(key: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get<number>(key);
    const n = stored ?? 0;
    if ((await redis.eval(compareAndSet, [key], [stored ?? '', n + 1])) === 1) break;
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
      name: 'a document with an expiry, Upstash',
      code: `
import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function touch(id: string) {
  const session = (await redis.get<{ seen: number; visits: number }>(id)) ?? { seen: 0, visits: 0 };
  session.seen = Date.now();
  session.visits++;
  await redis.set(id, session, { ex: 3600 });
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'id', read: 'redis.get<{ seen: number; visit…', line: '5' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import { Redis } from '@upstash/redis';

${compareAndSetCode}

const redis = Redis.fromEnv();
export async function touch(id: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get<{ seen: number; visits: number }>(id);
    const before = stored && typeof stored === 'object' ? JSON.stringify(stored) : stored;
    const session = stored ?? { seen: 0, visits: 0 };
    session.seen = Date.now();
    session.visits++;
    if ((await redis.eval(compareAndSet, [id], [before ?? '', session, 'EX', '3600'])) === 1) break;
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
      name: 'a counter, Vercel KV',
      code: `
import { kv } from '@vercel/kv';
export async function bump(page: string) {
  const views = (await kv.get<number>(\`views:\${page}\`)) ?? 0;
  await kv.set(\`views:\${page}\`, views + 1);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '`views:${page}`', read: 'kv.get<number>(`views:${page}`)', line: '4' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY' },
              output: `
import { kv } from '@vercel/kv';
export async function bump(page: string) {
  await kv.incrby(\`views:\${page}\`, 1);
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import { kv } from '@vercel/kv';

${compareAndSetCode}

export async function bump(page: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await kv.get<number>(\`views:\${page}\`);
    const views = stored ?? 0;
    if ((await kv.eval(compareAndSet, [\`views:\${page}\`], [stored ?? '', views + 1])) === 1) break;
    if (attempt === 20) throw new Error(\`views:\${page}: too much contention\`);
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
      name: 'a JSON file, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function count(path: string) {
  const state = JSON.parse(await readFile(path, 'utf8'));
  state.count++;
  await writeFile(path, JSON.stringify(state));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function count(path: string) {
  await exclusively(path, async () => {
    const state = JSON.parse(await readFile(path, 'utf8'));
    state.count++;
    await writeFile(path, JSON.stringify(state));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a JSON file whose content is returned, fs',
      code: `
import fs from 'node:fs';
export async function count(path: string): Promise<number> {
  const state = JSON.parse(await fs.promises.readFile(path, 'utf8'));
  state.count++;
  await fs.promises.writeFile(path, JSON.stringify(state));
  return state.count;
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "fs.promises.readFile(path, 'utf…", line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import fs from 'node:fs';

${exclusivelyCode}

export async function count(path: string): Promise<number> {
  return exclusively(path, async () => {
    const state = JSON.parse(await fs.promises.readFile(path, 'utf8'));
    state.count++;
    await fs.promises.writeFile(path, JSON.stringify(state));
    return state.count;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'what is declared in between is used afterwards, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function count(path: string) {
  const state = JSON.parse(await readFile(path, 'utf8'));
  state.count++;
  await writeFile(path, JSON.stringify(state));
  console.log(state.count);
  console.log(path);
  console.log('done');
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function count(path: string) {
  const state = await exclusively(path, async () => {
    const state = JSON.parse(await readFile(path, 'utf8'));
    state.count++;
    await writeFile(path, JSON.stringify(state));
    return state;
  });
  console.log(state.count);
  console.log(path);
  console.log('done');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a file in a loop, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function tidy(paths: string[]) {
  for (const path of paths) {
    const state = JSON.parse(await readFile(path, 'utf8'));
    if (state.rounds > 3) continue;
    state.rounds++;
    await writeFile(path, JSON.stringify(state));
  }
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '5' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function tidy(paths: string[]) {
  for (const path of paths) {
    await exclusively(path, async () => {
      const state = JSON.parse(await readFile(path, 'utf8'));
      if (state.rounds > 3) return;
      state.rounds++;
      await writeFile(path, JSON.stringify(state));
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
      name: 'load and save of a module, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
const file = 'memory.json';
async function load(): Promise<Record<string, string>> {
  return JSON.parse(await readFile(file, 'utf8'));
}
async function save(memory: Record<string, string>) {
  await writeFile(file, JSON.stringify(memory));
}
export async function remember(name: string, fact: string) {
  const memory = await load();
  memory[name] = fact;
  await save(memory);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'file', read: 'load()', line: '11' },
          line: 13,
          column: 9,
          endLine: 13,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

const file = 'memory.json';
async function load(): Promise<Record<string, string>> {
  return JSON.parse(await readFile(file, 'utf8'));
}
async function save(memory: Record<string, string>) {
  await writeFile(file, JSON.stringify(memory));
}
export async function remember(name: string, fact: string) {
  await exclusively(file, async () => {
    const memory = await load();
    memory[name] = fact;
    await save(memory);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'several processes share the file',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function count(path: string) {
  const state = JSON.parse(await readFile(path, 'utf8'));
  state.count++;
  await writeFile(path, JSON.stringify(state));
}
      `,
      settings: { 'lost-update': { processes: 'many' } },
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock of proper-lockfile' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';
import { lock } from 'proper-lockfile';
export async function count(path: string) {
  await lock(path, { realpath: false, retries: { retries: 200, minTimeout: 10, maxTimeout: 100 } }).then((release) => (async () => {
    const state = JSON.parse(await readFile(path, 'utf8'));
    state.count++;
    await writeFile(path, JSON.stringify(state));
  })().finally(release));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a file that grows, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function log(path: string, line: string) {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text + line);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '4' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 37,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'appendFile' },
              output: `
import { readFile, writeFile, appendFile } from 'node:fs/promises';
export async function log(path: string, line: string) {
  await appendFile(path, line);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an early return within try, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function rename(path: string, name: string): Promise<boolean> {
  try {
    const doc = JSON.parse(await readFile(path, 'utf8'));
    if (doc.name === name) return false;
    doc.name = name;
    await writeFile(path, JSON.stringify(doc));
    return true;
  } catch {
    return false;
  }
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '5' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function rename(path: string, name: string): Promise<boolean> {
  return exclusively(path, async () => {
    try {
      const doc = JSON.parse(await readFile(path, 'utf8'));
      if (doc.name === name) return false;
      doc.name = name;
      await writeFile(path, JSON.stringify(doc));
      return true;
    } catch {
      return false;
    }
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'lines of a template literal stay where they are, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function stamp(path: string) {
  const doc = JSON.parse(await readFile(path, 'utf8'));
  doc.text = \`first
  second\`;
  doc.edits++;
  await writeFile(path, JSON.stringify(doc));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '4' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function stamp(path: string) {
  await exclusively(path, async () => {
    const doc = JSON.parse(await readFile(path, 'utf8'));
    doc.text = \`first
  second\`;
    doc.edits++;
    await writeFile(path, JSON.stringify(doc));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a counter, Cloudflare KV',
      code: `
export interface Env { STATS: KVNamespace }
export async function count(env: Env, page: string) {
  const views = Number((await env.STATS.get(page)) ?? 0);
  await env.STATS.put(page, String(views + 1));
}
      `,
      errors: [
        {
          messageId: 'withoutAtomic',
          data: {
            key: 'page',
            read: 'env.STATS.get(page)',
            line: '4',
            wayOut: 'KV has no atomic write; use a Durable Object, or one key per item and list()',
          },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
${exclusivelyCode}

export interface Env { STATS: KVNamespace }
export async function count(env: Env, page: string) {
  await exclusively(page, async () => {
    const views = Number((await env.STATS.get(page)) ?? 0);
    await env.STATS.put(page, String(views + 1));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a document, R2',
      code: `
export interface Env { DOCS: R2Bucket }
export async function edit(env: Env, name: string, title: string) {
  const old = await env.DOCS.get(name);
  const doc = old ? await old.json<Record<string, string>>() : {};
  doc.title = title;
  await env.DOCS.put(name, JSON.stringify(doc));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'name', read: 'env.DOCS.get(name)', line: '4' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 48,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of put with onlyIf that re-reads' },
              output: `
export interface Env { DOCS: R2Bucket }
export async function edit(env: Env, name: string, title: string) {
  for (let attempt = 1; ; attempt++) {
    const old = await env.DOCS.get(name);
    const doc = old ? await old.json<Record<string, string>>() : {};
    doc.title = title;
    if ((await env.DOCS.put(name, JSON.stringify(doc), { onlyIf: old ? { etagMatches: old.etag } : { etagDoesNotMatch: '*' } })) !== null) break;
    if (attempt === 20) throw new Error(\`\${name}: too much contention\`);
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
      name: 'a counter, Deno KV',
      code: `
const kv = await Deno.openKv();
export async function visit(page: string) {
  const entry = await kv.get<number>(['visits', page]);
  await kv.set(['visits', page], (entry.value ?? 0) + 1);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: "['visits', page]", read: "kv.get<number>(['visits', page])", line: '4' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of check() and commit() that re-reads' },
              output: `
const kv = await Deno.openKv();
export async function visit(page: string) {
  for (let attempt = 1; ; attempt++) {
    const entry = await kv.get<number>(['visits', page]);
    if ((await kv.atomic().check(entry).set(['visits', page], (entry.value ?? 0) + 1).commit()).ok) break;
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
      name: 'the value of an entry, Deno KV',
      code: `
const kv = await Deno.openKv();
export async function visit(page: string) {
  const { value } = await kv.get<number>(['visits', page]);
  const visits = (value ?? 0) + 1;
  await kv.set(['visits', page], visits);
  return visits;
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: "['visits', page]", read: "kv.get<number>(['visits', page])", line: '4' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of check() and commit() that re-reads' },
              output: `
const kv = await Deno.openKv();
export async function visit(page: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await kv.get<number>(['visits', page]);
    const { value } = stored;
    const visits = (value ?? 0) + 1;
    if ((await kv.atomic().check(stored).set(['visits', page], visits).commit()).ok) return visits;
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
      name: 'a blob with its etag, Netlify',
      code: `
import { getStore } from '@netlify/blobs';
const store = getStore('boards');
export async function rename(board: string, title: string) {
  const old = await store.getWithMetadata(board, { type: 'json' });
  const data = { ...old?.data, title, renamed: Date.now() };
  await store.setJSON(board, data);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'board', read: 'store.getWithMetadata(board, { …', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of setJSON with onlyIfMatch that re-reads' },
              output: `
import { getStore } from '@netlify/blobs';
const store = getStore('boards');
export async function rename(board: string, title: string) {
  for (let attempt = 1; ; attempt++) {
    const old = await store.getWithMetadata(board, { type: 'json' });
    const data = { ...old?.data, title, renamed: Date.now() };
    if ((await store.setJSON(board, data, old?.etag ? { onlyIfMatch: old.etag } : { onlyIfNew: true })).modified) break;
    if (attempt === 20) throw new Error(\`\${board}: too much contention\`);
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
      name: 'a blob without its etag, Netlify',
      code: `
import { getStore } from '@netlify/blobs';
const store = getStore('boards');
export async function rename(board: string, title: string) {
  const old = await store.get(board, { type: 'json' });
  await store.setJSON(board, { ...old, title, renamed: Date.now() });
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'board', read: "store.get(board, { type: 'json'…", line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 69,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { getStore } from '@netlify/blobs';

${exclusivelyCode}

const store = getStore('boards');
export async function rename(board: string, title: string) {
  await exclusively(board, async () => {
    const old = await store.get(board, { type: 'json' });
    await store.setJSON(board, { ...old, title, renamed: Date.now() });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a counter, idb-keyval',
      code: `
import { get, set } from 'idb-keyval';
export async function visit() {
  const n = (await get<number>('visits')) ?? 0;
  await set('visits', n + 1);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: "'visits'", read: "get<number>('visits')", line: '4' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'update()' },
              output: `
import { get, set, update } from 'idb-keyval';
export async function visit() {
  await update<number>('visits', (stored) => {
    const n = stored ?? 0;
    return n + 1;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a setting, chrome.storage',
      code: `
export async function setTheme(theme: string) {
  const { prefs } = await chrome.storage.local.get('prefs');
  prefs.theme = theme;
  await chrome.storage.local.set({ prefs });
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '{ prefs }', read: "chrome.storage.local.get('prefs…", line: '3' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'navigator.locks.request' },
              output: `
export async function setTheme(theme: string) {
  await navigator.locks.request('prefs', async () => {
    const { prefs } = await chrome.storage.local.get('prefs');
    prefs.theme = theme;
    await chrome.storage.local.set({ prefs });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a fact, LangGraph store',
      code: `
import type { BaseStore } from '@langchain/langgraph';
export async function learn(store: BaseStore, user: string, fact: string) {
  const item = await store.get(['facts', user], 'profile');
  const profile = { ...item?.value, last: fact, count: (item?.value.count ?? 0) + 1 };
  await store.put(['facts', user], 'profile', profile);
}
      `,
      errors: [
        {
          messageId: 'withoutAtomic',
          data: {
            key: "'profile'",
            read: "store.get(['facts', user], 'pro…",
            line: '4',
            wayOut: 'BaseStore has no conditional put; store one item per fact, or use graph state with a reducer',
          },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import type { BaseStore } from '@langchain/langgraph';

${exclusivelyCode}

export async function learn(store: BaseStore, user: string, fact: string) {
  await exclusively(JSON.stringify([['facts', user], 'profile']), async () => {
    const item = await store.get(['facts', user], 'profile');
    const profile = { ...item?.value, last: fact, count: (item?.value.count ?? 0) + 1 };
    await store.put(['facts', user], 'profile', profile);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a counter, Keyv',
      code: `
import Keyv from 'keyv';
const keyv = new Keyv();
export async function bump(key: string) {
  const n = (await keyv.get<number>(key)) ?? 0;
  await keyv.set(key, n + 1);
}
      `,
      errors: [
        {
          messageId: 'withoutAtomic',
          data: {
            key: 'key',
            read: 'keyv.get<number>(key)',
            line: '5',
            wayOut: "Keyv has no atomic operation; use the database's own client, or one key per item",
          },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import Keyv from 'keyv';

${exclusivelyCode}

const keyv = new Keyv();
export async function bump(key: string) {
  await exclusively(key, async () => {
    const n = (await keyv.get<number>(key)) ?? 0;
    await keyv.set(key, n + 1);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an item, AsyncStorage',
      code: `
import AsyncStorage from '@react-native-async-storage/async-storage';
export async function rename(name: string) {
  const profile = JSON.parse((await AsyncStorage.getItem('profile')) ?? '{}');
  profile.name = name;
  profile.changed = Date.now();
  await AsyncStorage.setItem('profile', JSON.stringify(profile));
}
      `,
      errors: [
        {
          messageId: 'withoutAtomic',
          data: {
            key: "'profile'",
            read: "AsyncStorage.getItem('profile')",
            line: '4',
            wayOut: 'AsyncStorage has no atomic operation; run read and write under one mutex, or use one key per item',
          },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import AsyncStorage from '@react-native-async-storage/async-storage';

${exclusivelyCode}

export async function rename(name: string) {
  await exclusively('profile', async () => {
    const profile = JSON.parse((await AsyncStorage.getItem('profile')) ?? '{}');
    profile.name = name;
    profile.changed = Date.now();
    await AsyncStorage.setItem('profile', JSON.stringify(profile));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'local storage around a wait',
      code: `
export async function rename(load: () => Promise<string>) {
  const profile = JSON.parse(localStorage.getItem('profile') ?? '{}');
  profile.name = await load();
  profile.changed = true;
  localStorage.setItem('profile', JSON.stringify(profile));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: "'profile'", read: "localStorage.getItem('profile')", line: '3' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'navigator.locks.request' },
              output: `
export async function rename(load: () => Promise<string>) {
  await navigator.locks.request('profile', async () => {
    const profile = JSON.parse(localStorage.getItem('profile') ?? '{}');
    profile.name = await load();
    profile.changed = true;
    localStorage.setItem('profile', JSON.stringify(profile));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'credits, Prisma',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function spend(id: string, amount: number) {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } });
  await prisma.user.update({ where: { id }, data: { credits: user.credits - amount } });
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'credits', read: 'prisma.user.findUniqueOrThrow({…', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 88,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'decrement' },
              output: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function spend(id: string, amount: number) {
  await prisma.user.update({ where: { id }, data: { credits: { decrement: amount } } });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a sum, pg',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function pay(id: string, amount: number) {
  const { rows } = await pool.query('SELECT balance FROM accounts WHERE id = $1', [id]);
  const balance = rows[0].balance + amount;
  await pool.query('UPDATE accounts SET balance = $1 WHERE id = $2', [balance, id]);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'balance', read: "pool.query('SELECT balance FROM…", line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 84,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'an SQL expression' },
              output: `
import { Pool } from 'pg';
const pool = new Pool();
export async function pay(id: string, amount: number) {
  await pool.query('UPDATE accounts SET balance = balance + $1 WHERE id = $2', [amount, id]);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'in a transaction at default isolation, pg',
      code: `
import { Pool } from 'pg';
const pool = new Pool();
export async function clean(id: string) {
  const client = await pool.connect();
  await client.query('BEGIN');
  const { rows } = await client.query('SELECT title FROM docs WHERE id = $1', [id]);
  await client.query('UPDATE docs SET title = $1 WHERE id = $2', [rows[0].title.split(' ').map((word: string) => word.trim()).join(' '), id]);
  await client.query('COMMIT');
}
      `,
      options: [{ report: 'likely' }],
      errors: [
        {
          messageId: 'inTransaction',
          data: { key: 'title', line: '7' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 142,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'FOR UPDATE on the read' },
              output: `
import { Pool } from 'pg';
const pool = new Pool();
export async function clean(id: string) {
  const client = await pool.connect();
  await client.query('BEGIN');
  const { rows } = await client.query('SELECT title FROM docs WHERE id = $1 FOR UPDATE', [id]);
  await client.query('UPDATE docs SET title = $1 WHERE id = $2', [rows[0].title.split(' ').map((word: string) => word.trim()).join(' '), id]);
  await client.query('COMMIT');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a document field, MongoDB',
      code: `
import { MongoClient } from 'mongodb';
const rooms = new MongoClient('mongodb://localhost').db('app').collection('rooms');
export async function join(id: string) {
  const room = await rooms.findOne({ id });
  await rooms.updateOne({ id }, { $set: { members: (room?.members ?? 0) + 1, seen: Date.now() } });
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'members', read: 'rooms.findOne({ id })', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 99,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: '$inc' },
              output: `
import { MongoClient } from 'mongodb';
const rooms = new MongoClient('mongodb://localhost').db('app').collection('rooms');
export async function join(id: string) {
  await rooms.updateOne({ id }, { $set: { seen: Date.now() }, $inc: { members: 1 } });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a column, Drizzle',
      code: `
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { users } from './schema';
const db = drizzle('postgres://localhost/app');
export async function reward(id: string) {
  const [user] = await db.select().from(users).where(eq(users.id, id));
  await db.update(users).set({ points: user.points + 10 }).where(eq(users.id, id));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'points', read: 'db.select().from(users).where(e…', line: '7' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 83,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'an SQL expression' },
              output: `
import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { users } from './schema';
const db = drizzle('postgres://localhost/app');
export async function reward(id: string) {
  await db.update(users).set({ points: sql\`\${users.points} + \${10}\` }).where(eq(users.id, id));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a column, Knex',
      code: `
import knex from 'knex';
const db = knex({ client: 'pg' });
export async function reward(id: string) {
  const user = await db('users').where({ id }).first();
  await db('users').where({ id }).update({ points: user.points + 10 });
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'points', read: "db('users').where({ id }).first…", line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 71,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'increment' },
              output: `
import knex from 'knex';
const db = knex({ client: 'pg' });
export async function reward(id: string) {
  await db('users').where({ id }).increment('points', 10);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an interface of the project',
      code: `
interface Store {
  get(key: string): Promise<number | undefined>;
  set(key: string, value: number): Promise<void>;
}
export async function bump(store: Store, key: string) {
  const n = (await store.get(key)) ?? 0;
  await store.set(key, n + 1);
}
      `,
      errors: [
        {
          messageId: 'withoutAtomic',
          data: {
            key: 'key',
            read: 'store.get(key)',
            line: '7',
            wayOut: 'Give the interface an atomic operation, such as increment, append or compare-and-set',
          },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
${exclusivelyCode}

interface Store {
  get(key: string): Promise<number | undefined>;
  set(key: string, value: number): Promise<void>;
}
export async function bump(store: Store, key: string) {
  await exclusively(key, async () => {
    const n = (await store.get(key)) ?? 0;
    await store.set(key, n + 1);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a comment within the call stays, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  const n = Number(await redis.get(key));
  await redis.set(key, n + 1 /* one more */);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function bump(key: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const n = Number(stored);
    /* one more */
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(n + 1))) === 1) break;
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
      name: 'a comment on the line of the read stays, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  // the counter
  const n = Number(await redis.get(key)); // how many so far
  await redis.set(key, n + 1); // one more
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '6' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  // the counter
  // how many so far
  await redis.incrby(key, 1); // one more
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function bump(key: string) {
  // the counter
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const n = Number(stored); // how many so far
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(n + 1))) === 1) break;
    if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  } // one more
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the default is not zero, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  const n = Number((await redis.get(key)) ?? 100);
  await redis.set(key, n + 1);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function bump(key: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const n = Number(stored ?? 100);
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(n + 1))) === 1) break;
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
      name: 'the old number is needed too, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  const before = Number(await redis.get(key));
  await redis.set(key, before + 1);
  return before;
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function bump(key: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const before = Number(stored);
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(before + 1))) === 1) return before;
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
      name: 'a wait for the last job does not put this one into line',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Integrity {
  private tail: Promise<unknown> = Promise.resolve();
  async store(name: string, hash: string) {
    await this.tail;
    const all = JSON.parse(await readFile('integrity.json', 'utf8'));
    all[name] = hash;
    this.tail = writeFile('integrity.json', JSON.stringify(all));
    await this.tail;
  }
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: "'integrity.json'", read: "readFile('integrity.json', 'utf…", line: '7' },
          line: 9,
          column: 17,
          endLine: 9,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
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

export class Integrity {
  private tail: Promise<unknown> = Promise.resolve();
  async store(name: string, hash: string) {
    await this.tail;
    await exclusively('integrity.json', async () => {
      const all = JSON.parse(await readFile('integrity.json', 'utf8'));
      all[name] = hash;
      this.tail = writeFile('integrity.json', JSON.stringify(all));
      await this.tail;
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
      name: 'two functions of a script set going at once',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
async function note(text: string) {
  const notes = JSON.parse(await readFile('notes.json', 'utf8'));
  notes.last = text;
  await writeFile('notes.json', JSON.stringify(notes));
}
note('planner');
note('critic');
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: "'notes.json'", read: "readFile('notes.json', 'utf8')", line: '4' },
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

async function note(text: string) {
  await exclusively('notes.json', async () => {
    const notes = JSON.parse(await readFile('notes.json', 'utf8'));
    notes.last = text;
    await writeFile('notes.json', JSON.stringify(notes));
  });
}
note('planner');
note('critic');
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the number is doubled, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function double(key: string) {
  const n = Number(await redis.get(key));
  await redis.set(key, n * 2);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function double(key: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const n = Number(stored);
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(n * 2))) === 1) break;
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
      name: 'counted by statement, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string): Promise<number> {
  let n = Number((await redis.get(key)) ?? 0);
  n++;
  await redis.set(key, n);
  return n;
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string): Promise<number> {
  const n = await redis.incrby(key, 1);
  return n;
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function bump(key: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    let n = Number(stored ?? 0);
    n++;
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(n))) === 1) return n;
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
      name: 'counted down by statement, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function spend(key: string, cost: number) {
  let left = parseInt((await redis.get(key)) ?? '0', 10);
  left -= cost;
  await redis.set(key, left);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'DECRBY' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function spend(key: string, cost: number) {
  await redis.decrby(key, cost);
}
      `,
            },
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function spend(key: string, cost: number) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    let left = parseInt(stored ?? '0', 10);
    left -= cost;
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(left))) === 1) break;
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
      name: 'counted twice, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  let n = Number((await redis.get(key)) ?? 0);
  n++;
  if (n === 13) n++;
  await redis.set(key, n);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function bump(key: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    let n = Number(stored ?? 0);
    n++;
    if (n === 13) n++;
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(n))) === 1) break;
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
      name: 'the write is returned, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  const n = Number(await redis.get(key));
  return redis.set(key, n + 1);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  return redis.incrby(key, 1);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the answer of the write is used, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  const n = Number(await redis.get(key));
  const answer = await redis.set(key, n + 1);
  console.log(answer);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 6,
          column: 24,
          endLine: 6,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import Redis from 'ioredis';

${compareAndDeleteCode}

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: typeof redis, key: string, job: () => Promise<T>): Promise<T> {
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

const redis = new Redis();
export async function bump(key: string) {
  const answer = await underLock(redis, key, async () => {
    const n = Number(await redis.get(key));
    const answer = await redis.set(key, n + 1);
    return answer;
  });
  console.log(answer);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the write is not awaited, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  const n = Number(await redis.get(key));
  void redis.set(key, n + 1);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 6,
          column: 8,
          endLine: 6,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'INCRBY' },
              output: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(key: string) {
  void redis.incrby(key, 1);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the time to live is kept, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function touch(key: string) {
  const session = JSON.parse((await redis.get(key)) ?? '{}');
  session.seen = Date.now();
  session.clicks = (session.clicks ?? 0) + 1;
  await redis.set(key, JSON.stringify(session), 'KEEPTTL');
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function touch(key: string) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const session = JSON.parse(stored ?? '{}');
    session.seen = Date.now();
    session.clicks = (session.clicks ?? 0) + 1;
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', JSON.stringify(session), 'KEEPTTL')) === 1) break;
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
      name: 'milliseconds to live, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function touch(key: string, ttl: number) {
  const session = JSON.parse((await redis.get(key)) ?? '{}');
  session.seen = Date.now();
  session.clicks++;
  await redis.psetex(key, ttl, JSON.stringify(session));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function touch(key: string, ttl: number) {
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    const session = JSON.parse(stored ?? '{}');
    session.seen = Date.now();
    session.clicks++;
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', JSON.stringify(session), 'PX', String(ttl))) === 1) break;
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
      name: 'options that nobody knows, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function touch(key: string, options: ['EX', number]) {
  const session = JSON.parse((await redis.get(key)) ?? '{}');
  session.seen = Date.now();
  session.clicks++;
  await redis.set(key, JSON.stringify(session), ...options);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import Redis from 'ioredis';

${compareAndDeleteCode}

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: typeof redis, key: string, job: () => Promise<T>): Promise<T> {
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

const redis = new Redis();
export async function touch(key: string, options: ['EX', number]) {
  await underLock(redis, key, async () => {
    const session = JSON.parse((await redis.get(key)) ?? '{}');
    session.seen = Date.now();
    session.clicks++;
    await redis.set(key, JSON.stringify(session), ...options);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a loop around both, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function bump(keys: string[]) {
  for (const key of keys) {
    const n = Number(await redis.get(key));
    if (n > 100) break;
    await redis.set(key, n * 2);
  }
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '6' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import Redis from 'ioredis';

${compareAndDeleteCode}

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: typeof redis, key: string, job: () => Promise<T>): Promise<T> {
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

const redis = new Redis();
export async function bump(keys: string[]) {
  await underLock(redis, 'key', async () => {
    for (const key of keys) {
      const n = Number(await redis.get(key));
      if (n > 100) break;
      await redis.set(key, n * 2);
    }
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a switch, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function act(kind: string, key: string) {
  switch (kind) {
    case 'double': {
      const n = Number(await redis.get(key));
      await redis.set(key, n * 2);
      break;
    }
    default:
      await redis.del(key);
  }
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '7' },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function act(kind: string, key: string) {
  switch (kind) {
    case 'double': {
      for (let attempt = 1; ; attempt++) {
        const stored = await redis.get(key);
        const n = Number(stored);
        if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(n * 2))) === 1) break;
        if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
        await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
      }
      break;
    }
    default:
      await redis.del(key);
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a generator, ioredis',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function* steps(key: string) {
  const n = Number(await redis.get(key));
  await redis.set(key, n * 2);
  yield n;
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'redis.get(key)', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a loop of a Lua compare-and-set that re-reads' },
              output: `
import Redis from 'ioredis';

${compareAndSetCode}

const redis = new Redis();
export async function* steps(key: string) {
  let n;
  for (let attempt = 1; ; attempt++) {
    const stored = await redis.get(key);
    n = Number(stored);
    if ((await redis.eval(compareAndSet, 1, key, stored ?? '', String(n * 2))) === 1) break;
    if (attempt === 20) throw new Error(\`\${key}: too much contention\`);
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
  }
  yield n;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'private fields, ioredis',
      code: `
import Redis from 'ioredis';
export class Counter {
  #redis = new Redis();
  #key = 'count';
  async #load() {
    return JSON.parse((await this.#redis.get(this.#key)) ?? '{"n":0}');
  }
  async bump() {
    const state = await this.#load();
    state.n += 1;
    await this.#redis.set(this.#key, JSON.stringify(state));
  }
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'this.#key', read: 'this.#load()', line: '10' },
          line: 12,
          column: 11,
          endLine: 12,
          endColumn: 60,
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

export class Counter {
  #redis = new Redis();
  #key = 'count';
  async #load() {
    return JSON.parse((await this.#redis.get(this.#key)) ?? '{"n":0}');
  }
  async bump() {
    await underLock(this.#redis, this.#key, async () => {
      const state = await this.#load();
      state.n += 1;
      await this.#redis.set(this.#key, JSON.stringify(state));
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
      name: 'the client is a parameter, ioredis',
      code: `
import type { Redis } from 'ioredis';
export async function bump(client: Redis, id: string) {
  const load = async () => JSON.parse((await client.get(\`doc:\${id}\`)) ?? '{}');
  const doc = await load();
  doc.n = (doc.n ?? 0) + 1;
  await client.set(\`doc:\${id}\`, JSON.stringify(doc));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '`doc:${id}`', read: 'load()', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 53,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import type { Redis } from 'ioredis';

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

export async function bump(client: Redis, id: string) {
  const load = async () => JSON.parse((await client.get(\`doc:\${id}\`)) ?? '{}');
  await underLock(client, \`doc:\${id}\`, async () => {
    const doc = await load();
    doc.n = (doc.n ?? 0) + 1;
    await client.set(\`doc:\${id}\`, JSON.stringify(doc));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a name that the helper needs is taken, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
const exclusively = (path: string) => path;
const tails = 1;
export async function count(path: string) {
  const state = JSON.parse(await readFile(exclusively(path), 'utf8'));
  state.count += tails;
  await writeFile(exclusively(path), JSON.stringify(state));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'exclusively(path)', read: "readFile(exclusively(path), 'ut…", line: '6' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

const tails2 = new Map<unknown, Promise<unknown>>();

/** Runs the jobs of one key one after another, within this process. */
function inTurn<T>(key: unknown, job: () => Promise<T>): Promise<T> {
  const run = (tails2.get(key) ?? Promise.resolve()).then(job, job);
  const forget = () => {
    if (tails2.get(key) === run) tails2.delete(key);
  };
  tails2.set(key, run);
  void run.then(forget, forget);
  return run;
}

const exclusively = (path: string) => path;
const tails = 1;
export async function count(path: string) {
  await inTurn(exclusively(path), async () => {
    const state = JSON.parse(await readFile(exclusively(path), 'utf8'));
    state.count += tails;
    await writeFile(exclusively(path), JSON.stringify(state));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'tabs, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function count(path: string) {
	const state = JSON.parse(await readFile(path, 'utf8'));
	state.count++;
	await writeFile(path, JSON.stringify(state));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '4' },
          line: 6,
          column: 8,
          endLine: 6,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
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

export async function count(path: string) {
	await exclusively(path, async () => {
		const state = JSON.parse(await readFile(path, 'utf8'));
		state.count++;
		await writeFile(path, JSON.stringify(state));
	});
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'JavaScript with require, fs/promises',
      code: `
'use strict';

const fs = require('node:fs/promises');

module.exports.count = async (path) => {
  const state = JSON.parse(await fs.readFile(path, 'utf8'));
  state.count++;
  await fs.writeFile(path, JSON.stringify(state));
};
      `,
      filename: 'file.js',
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "fs.readFile(path, 'utf8')", line: '7' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
'use strict';

const fs = require('node:fs/promises');

const tails = new Map();

/** Runs the jobs of one key one after another, within this process. */
function exclusively(key, job) {
  const run = (tails.get(key) ?? Promise.resolve()).then(job, job);
  const forget = () => {
    if (tails.get(key) === run) tails.delete(key);
  };
  tails.set(key, run);
  void run.then(forget, forget);
  return run;
}

module.exports.count = async (path) => {
  await exclusively(path, async () => {
    const state = JSON.parse(await fs.readFile(path, 'utf8'));
    state.count++;
    await fs.writeFile(path, JSON.stringify(state));
  });
};
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a variable outside is assigned, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function count(path: string) {
  let total = 0;
  const state = JSON.parse(await readFile(path, 'utf8'));
  state.count++;
  total = state.count;
  await writeFile(path, JSON.stringify(state));
  console.log(total);
  return total;
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '5' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function count(path: string) {
  let total = 0;
  return exclusively(path, async () => {
    const state = JSON.parse(await readFile(path, 'utf8'));
    state.count++;
    total = state.count;
    await writeFile(path, JSON.stringify(state));
    console.log(total);
    return total;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'several names are used afterwards, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function rename(path: string, name: string) {
  const state = JSON.parse(await readFile(path, 'utf8'));
  const old = state.name;
  state.name = name;
  await writeFile(path, JSON.stringify(state));
  console.log(state);
  console.log(old);
  console.log('renamed');
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '4' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function rename(path: string, name: string) {
  const { state, old } = await exclusively(path, async () => {
    const state = JSON.parse(await readFile(path, 'utf8'));
    const old = state.name;
    state.name = name;
    await writeFile(path, JSON.stringify(state));
    return { state, old };
  });
  console.log(state);
  console.log(old);
  console.log('renamed');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the write is awaited later, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function count(path: string, log: () => Promise<void>) {
  const state = JSON.parse(await readFile(path, 'utf8'));
  state.count++;
  const written = writeFile(path, JSON.stringify(state));
  await log();
  await written;
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '4' },
          line: 6,
          column: 19,
          endLine: 6,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function count(path: string, log: () => Promise<void>) {
  await exclusively(path, async () => {
    const state = JSON.parse(await readFile(path, 'utf8'));
    state.count++;
    const written = writeFile(path, JSON.stringify(state));
    await log();
    await written;
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'an arrow function that returns a chain, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export const count = (path: string) =>
  readFile(path, 'utf8').then((text) => {
    const state = JSON.parse(text);
    state.count++;
    return writeFile(path, JSON.stringify(state));
  });
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '4' },
          line: 7,
          column: 12,
          endLine: 7,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export const count = (path: string) =>
  exclusively(path, () => readFile(path, 'utf8').then((text) => {
    const state = JSON.parse(text);
    state.count++;
    return writeFile(path, JSON.stringify(state));
  }));
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the path is put together, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
const root = '/var/lib/agents';
const pathOf = (agent: string) => join(root, \`\${agent}.json\`);
async function load(agent: string) {
  return JSON.parse(await readFile(pathOf(agent), 'utf8'));
}
async function save(agent: string, state: object) {
  await writeFile(pathOf(agent), JSON.stringify(state));
}
export async function learn(name: string, fact: string) {
  const state = await load(name);
  state.last = fact;
  state.facts++;
  await save(name, state);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'pathOf(agent)', read: 'load(name)', line: '13' },
          line: 16,
          column: 9,
          endLine: 16,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

${exclusivelyCode}

const root = '/var/lib/agents';
const pathOf = (agent: string) => join(root, \`\${agent}.json\`);
async function load(agent: string) {
  return JSON.parse(await readFile(pathOf(agent), 'utf8'));
}
async function save(agent: string, state: object) {
  await writeFile(pathOf(agent), JSON.stringify(state));
}
export async function learn(name: string, fact: string) {
  await exclusively(pathOf(name), async () => {
    const state = await load(name);
    state.last = fact;
    state.facts++;
    await save(name, state);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'read here, written in a callback, fs/promises',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function each(path: string, items: string[]) {
  const state = JSON.parse(await readFile(path, 'utf8'));
  await Promise.all(
    items.map(async (item) => {
      state[item] = (state[item] ?? 0) + 1;
      await writeFile(path, JSON.stringify(state));
    }),
  );
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: "readFile(path, 'utf8')", line: '4' },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { readFile, writeFile } from 'node:fs/promises';

${exclusivelyCode}

export async function each(path: string, items: string[]) {
  await exclusively(path, async () => {
    const state = JSON.parse(await readFile(path, 'utf8'));
    await Promise.all(
      items.map(async (item) => {
        state[item] = (state[item] ?? 0) + 1;
        await writeFile(path, JSON.stringify(state));
      }),
    );
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a JSON file of a static method, fs-extra',
      code: `
import fs from 'fs-extra';
export class Store {
  static async count(path: string) {
    const state = await fs.readJson(path);
    state.count++;
    await fs.writeJson(path, state);
  }
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: 'fs.readJson(path)', line: '5' },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 36,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import fs from 'fs-extra';

${exclusivelyCode}

export class Store {
  static async count(path: string) {
    await exclusively(path, async () => {
      const state = await fs.readJson(path);
      state.count++;
      await fs.writeJson(path, state);
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
      name: 'a file, Bun',
      code: `
export async function count(path: string) {
  const state = await Bun.file(path).json();
  state.count++;
  await Bun.write(path, JSON.stringify(state));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: 'Bun.file(path).json()', line: '3' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
${exclusivelyCode}

export async function count(path: string) {
  await exclusively(path, async () => {
    const state = await Bun.file(path).json();
    state.count++;
    await Bun.write(path, JSON.stringify(state));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a file, Deno',
      code: `
export async function count(path: string) {
  const state = JSON.parse(await Deno.readTextFile(path));
  state.count++;
  await Deno.writeTextFile(path, JSON.stringify(state));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'path', read: 'Deno.readTextFile(path)', line: '3' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
${exclusivelyCode}

export async function count(path: string) {
  await exclusively(path, async () => {
    const state = JSON.parse(await Deno.readTextFile(path));
    state.count++;
    await Deno.writeTextFile(path, JSON.stringify(state));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a column, Kysely',
      code: `
import type { Kysely } from 'kysely';
interface Tables { users: { id: string; points: number } }
export async function reward(db: Kysely<Tables>, id: string) {
  const user = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  await db.updateTable('users').set({ points: user.points + 10 }).where('id', '=', id).execute();
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'points', read: "db.selectFrom('users').selectAl…", line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 97,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'an SQL expression' },
              output: `
import type { Kysely } from 'kysely';
interface Tables { users: { id: string; points: number } }
export async function reward(db: Kysely<Tables>, id: string) {
  await db.updateTable('users').set((eb) => ({ points: eb('points', '+', 10) })).where('id', '=', id).execute();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a row with question marks, mysql2',
      code: `
import mysql from 'mysql2/promise';
const pool = mysql.createPool({});
export async function pay(id: string, amount: number) {
  const [rows] = await pool.query('SELECT balance FROM accounts WHERE id = ?', [id]);
  await pool.query('UPDATE accounts SET balance = ? WHERE id = ?', [rows[0].balance + amount, id]);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'balance', read: "pool.query('SELECT balance FROM…", line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 99,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'an SQL expression' },
              output: `
import mysql from 'mysql2/promise';
const pool = mysql.createPool({});
export async function pay(id: string, amount: number) {
  await pool.query('UPDATE accounts SET balance = balance + ? WHERE id = ?', [amount, id]);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a tagged template, postgres.js',
      code: `
import postgres from 'postgres';
const sql = postgres();
export async function pay(id: string, amount: number) {
  const [row] = await sql\`SELECT balance FROM accounts WHERE id = \${id}\`;
  await sql\`UPDATE accounts SET balance = \${row.balance + amount} WHERE id = \${id}\`;
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'balance', read: 'sql`SELECT balance FROM account…', line: '5' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 84,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'an SQL expression' },
              output: `
import postgres from 'postgres';
const sql = postgres();
export async function pay(id: string, amount: number) {
  await sql\`UPDATE accounts SET balance = balance + \${amount} WHERE id = \${id}\`;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'two fields at once, MongoDB',
      code: `
import { MongoClient } from 'mongodb';
const rooms = new MongoClient('mongodb://localhost').db('app').collection('rooms');
export async function join(id: string) {
  const room = await rooms.findOne({ id });
  if (!room) return;
  await rooms.updateOne({ id }, { $set: { average: (room.average + room.last) / 2, members: room.members + 1 } });
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'average, members', read: 'rooms.findOne({ id })', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 114,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { MongoClient } from 'mongodb';

${exclusivelyCode}

const rooms = new MongoClient('mongodb://localhost').db('app').collection('rooms');
export async function join(id: string) {
  return exclusively(JSON.stringify({ id }), async () => {
    const room = await rooms.findOne({ id });
    if (!room) return;
    await rooms.updateOne({ id }, { $set: { average: (room.average + room.last) / 2, members: room.members + 1 } });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a script that goes on with the value, outside of any function',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
const users = JSON.parse(await readFile('users.json', 'utf8'));
users.last = Date.now();
await writeFile('users.json', JSON.stringify(users));
console.log(users);
      `,
      options: [{ report: 'likely' }],
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: "'users.json'", read: "readFile('users.json', 'utf8')", line: 3 },
          line: 5,
          column: 7,
          endLine: 5,
          endColumn: 53,
        },
      ],
    },
    {
      name: 'a client that is the default of a parameter of the constructor',
      code: `
import Redis from 'ioredis';
export class Board {
  constructor(private readonly redis = new Redis()) {}
  async bump(board: string, index: number) {
    const task = JSON.parse((await this.redis.lindex(board, index)) ?? '{}');
    await this.redis.lset(board, index, JSON.stringify({ ...task, attempts: task.attempts + 1 }));
  }
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'board', read: 'this.redis.lindex(board, index)', line: '6' },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 98,
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

export class Board {
  constructor(private readonly redis = new Redis()) {}
  async bump(board: string, index: number) {
    await exclusively(board, async () => {
      const task = JSON.parse((await this.redis.lindex(board, index)) ?? '{}');
      await this.redis.lset(board, index, JSON.stringify({ ...task, attempts: task.attempts + 1 }));
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
      name: 'the answer of a pipeline, a pair for each command',
      code: `
import Redis from 'ioredis';
const redis = new Redis();
export async function award(user: string, badge: string) {
  const results = await redis.pipeline().get(\`profile:\${user}\`).pttl(\`profile:\${user}\`).exec();
  if (!results) return;
  const [[, raw], [, ttl]] = results as [[Error | null, string], [Error | null, number]];
  const profile = JSON.parse(raw);
  profile.badges[badge] = (profile.badges[badge] ?? 0) + 1;
  await redis.set(\`profile:\${user}\`, JSON.stringify(profile), 'PX', ttl);
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: '`profile:${user}`', read: 'redis.pipeline().get(`profile:$…', line: '5' },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 73,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import Redis from 'ioredis';

/** A script that the server runs in one step. */
const compareAndDelete =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: typeof redis, key: string, job: () => Promise<T>): Promise<T> {
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

const redis = new Redis();
export async function award(user: string, badge: string) {
  return underLock(redis, \`profile:\${user}\`, async () => {
    const results = await redis.pipeline().get(\`profile:\${user}\`).pttl(\`profile:\${user}\`).exec();
    if (!results) return;
    const [[, raw], [, ttl]] = results as [[Error | null, string], [Error | null, number]];
    const profile = JSON.parse(raw);
    profile.badges[badge] = (profile.badges[badge] ?? 0) + 1;
    await redis.set(\`profile:\${user}\`, JSON.stringify(profile), 'PX', ttl);
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'the answers of a MULTI, one for each command',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function count(key: string) {
  const [n, ttl] = await client.multi().get(key).ttl(key).exec();
  console.log(ttl);
  await client.set(key, String(Number(n) + 1));
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'key', read: 'client.multi().get(key)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a lock on the server' },
              output: `
import { createClient } from 'redis';

/** A script that the server runs in one step. */
const compareAndDelete =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

/** Runs a job while it holds a lock on the server. A lock that a crash left behind is free again after 30 seconds. */
async function underLock<T>(server: typeof client, key: string, job: () => Promise<T>): Promise<T> {
  const lock = \`\${key}:lock\`;
  const token = crypto.randomUUID();
  for (let attempt = 1; (await server.set(lock, token, { EX: 30, NX: true })) !== 'OK'; attempt++) {
    if (attempt === 600) throw new Error(\`\${lock} is not given back\`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await job();
  } finally {
    await server.eval(compareAndDelete, { keys: [lock], arguments: [token] });
  }
}

const client = createClient();
export async function count(key: string) {
  await underLock(client, key, async () => {
    const [n, ttl] = await client.multi().get(key).ttl(key).exec();
    console.log(ttl);
    await client.set(key, String(Number(n) + 1));
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a part of a JSON document, by its path',
      code: `
import { createClient } from 'redis';
const client = createClient();
export async function convert(experiment: string, variant: string) {
  const data = (await client.json.get(experiment)) as { variants: Record<string, { shown: number; converted: number }> };
  const stats = data.variants[variant];
  await client.json.set(experiment, \`$.variants.\${variant}\`, { ...stats, converted: stats.converted + 1 });
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'experiment', read: 'client.json.get(experiment)', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 107,
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
export async function convert(experiment: string, variant: string) {
  await exclusively(experiment, async () => {
    const data = (await client.json.get(experiment)) as { variants: Record<string, { shown: number; converted: number }> };
    const stats = data.variants[variant];
    await client.json.set(experiment, \`$.variants.\${variant}\`, { ...stats, converted: stats.converted + 1 });
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'a name that the old one is a part of, on a condition',
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function retire(id: string) {
  const group = await prisma.group.findUniqueOrThrow({ where: { id } });
  const isStandard = group.name.toLowerCase() === 'default';
  await prisma.group.update({ where: { id }, data: { name: isStandard ? 'Default (old)' : \`\${group.name} (old)\` } });
}
      `,
      errors: [
        {
          messageId: 'readModifyWrite',
          data: { key: 'name', read: 'prisma.group.findUniqueOrThrow(…', line: '5' },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 117,
          suggestions: [
            {
              messageId: 'useEquivalent',
              data: { title: 'a promise chain that runs one caller after another, in this process' },
              output: `
import { PrismaClient } from '@prisma/client';

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

const prisma = new PrismaClient();
export async function retire(id: string) {
  await exclusively(JSON.stringify({ id }), async () => {
    const group = await prisma.group.findUniqueOrThrow({ where: { id } });
    const isStandard = group.name.toLowerCase() === 'default';
    await prisma.group.update({ where: { id }, data: { name: isStandard ? 'Default (old)' : \`\${group.name} (old)\` } });
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
