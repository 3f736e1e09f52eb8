import { Linter } from 'eslint';
import * as parser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';

/** With all rules on, even those of the strict preset. */
const linter = new Linter({ configType: 'flat' });

/** The rules that report a piece of code, each once. */
function reportedBy(code: string): string[] {
  const messages = linter.verify(
    code,
    [{ files: ['**/*.ts'], languageOptions: { parser }, plugins: { 'lost-update': plugin }, rules: { ...plugin.configs.strict.rules } }],
    { filename: 'memory.ts' },
  );
  expect(messages.filter((message) => message.fatal)).toEqual([]);
  return [...new Set(messages.map((message) => message.ruleId ?? ''))].sort();
}

/** The smallest lost update of each client, in the words of its own documentation. */
const racing: readonly (readonly [string, string])[] = [
  [
    'ioredis',
    `import Redis from 'ioredis'; const redis = new Redis(); export async function f(k: string) { const n = Number(await redis.get(k)); await redis.set(k, n + 1); }`,
  ],
  [
    'ioredis cluster',
    `import { Cluster } from 'ioredis'; const redis = new Cluster([]); export async function f(k: string) { const n = Number(await redis.get(k)); await redis.set(k, n + 1); }`,
  ],
  [
    'ioredis required',
    `const Redis = require('ioredis'); const redis = new Redis(); async function f(k) { const n = Number(await redis.get(k)); await redis.set(k, n + 1); }`,
  ],
  [
    'iovalkey',
    `import { Redis } from 'iovalkey'; export class A { constructor(private readonly redis: Redis) {} async f(k: string) { const n = Number(await this.redis.hget(k, 'n')); await this.redis.hset(k, 'n', n + 1); } }`,
  ],
  [
    'node-redis',
    `import { createClient } from 'redis'; const client = await createClient().on('error', console.error).connect(); export async function f(k: string) { const n = Number(await client.get(k)); await client.set(k, String(n + 1)); }`,
  ],
  [
    'node-redis json',
    `import { createClient } from 'redis'; const client = createClient(); export async function f(k: string) { const doc: any = await client.json.get(k); doc.n += 1; await client.json.set(k, '$', doc); }`,
  ],
  [
    'node-redis type',
    `import type { RedisClientType } from 'redis'; export async function f(client: RedisClientType, k: string) { const n = Number(await client.GET(k)); await client.SET(k, String(n + 1)); }`,
  ],
  [
    '@upstash/redis',
    `import { Redis } from '@upstash/redis'; const redis = Redis.fromEnv(); export async function f(k: string) { const n = (await redis.get<number>(k)) ?? 0; await redis.set(k, n + 1); }`,
  ],
  [
    '@vercel/kv',
    `import { kv } from '@vercel/kv'; export async function f(k: string) { const n = (await kv.get<number>(k)) ?? 0; await kv.set(k, n + 1); }`,
  ],
  [
    'Valkey GLIDE',
    `import { GlideClient } from '@valkey/valkey-glide'; const client = await GlideClient.createClient({ addresses: [] }); export async function f(k: string) { const n = Number(await client.get(k)); await client.set(k, String(n + 1)); }`,
  ],
  [
    'fs/promises',
    `import { readFile, writeFile } from 'node:fs/promises'; export async function f(p: string) { const d = JSON.parse(await readFile(p, 'utf8')); d.n += 1; await writeFile(p, JSON.stringify(d)); }`,
  ],
  [
    'fs.promises',
    `import fs from 'fs'; export async function f(p: string) { const d = JSON.parse(await fs.promises.readFile(p, 'utf8')); d.n += 1; await fs.promises.writeFile(p, JSON.stringify(d)); }`,
  ],
  [
    'fs callbacks',
    `import fs from 'node:fs'; export function f(p: string) { fs.readFile(p, 'utf8', (error, text) => { const d = JSON.parse(text); d.n += 1; fs.writeFile(p, JSON.stringify(d), () => {}); }); }`,
  ],
  [
    'fs-extra',
    `import fse from 'fs-extra'; export async function f(p: string) { const d = await fse.readJson(p); d.n += 1; await fse.writeJson(p, d); }`,
  ],
  [
    'write-file-atomic',
    `import { readFile } from 'node:fs/promises'; import writeFileAtomic from 'write-file-atomic'; export async function f(p: string) { const d = JSON.parse(await readFile(p, 'utf8')); d.n += 1; await writeFileAtomic(p, JSON.stringify(d)); }`,
  ],
  [
    'sync read, async write',
    `import { readFileSync } from 'node:fs'; import { writeFile } from 'node:fs/promises'; export async function f(p: string) { const d = JSON.parse(readFileSync(p, 'utf8')); d.n = await g(d.n); await writeFile(p, JSON.stringify(d)); } declare function g(n: number): Promise<number>;`,
  ],
  ['Bun', `export async function f(p: string) { const d = await Bun.file(p).json(); d.n += 1; await Bun.write(p, JSON.stringify(d)); }`],
  [
    'Deno files',
    `export async function f(p: string) { const d = JSON.parse(await Deno.readTextFile(p)); d.n += 1; await Deno.writeTextFile(p, JSON.stringify(d)); }`,
  ],
  [
    'Deno KV',
    `const kv = await Deno.openKv(); export async function f(k: string) { const { value } = await kv.get<number>([k]); await kv.set([k], (value ?? 0) + 1); }`,
  ],
  [
    'Deno KV atomic without check',
    `const kv = await Deno.openKv(); export async function f(k: string) { const entry = await kv.get<number>([k]); await kv.atomic().set([k], (entry.value ?? 0) + 1).commit(); }`,
  ],
  [
    'Cloudflare KV',
    `export default { async fetch(request: Request, env: { COUNTS: KVNamespace }) { const n = Number(await env.COUNTS.get('n')); await env.COUNTS.put('n', String(n + 1)); return new Response(); } };`,
  ],
  [
    'Cloudflare R2',
    `export async function f(bucket: R2Bucket, k: string) { const object = await bucket.get(k); const d = await object!.json<any>(); d.n += 1; await bucket.put(k, JSON.stringify(d)); }`,
  ],
  [
    'Durable Objects',
    `import { DurableObject } from 'cloudflare:workers'; export class Counter extends DurableObject { async f() { const n = (await this.ctx.storage.get<number>('n')) ?? 0; const by = await fetch('https://example.com').then((r) => r.json()); await this.ctx.storage.put('n', n + by); } }`,
  ],
  [
    '@netlify/blobs',
    `import { getStore } from '@netlify/blobs'; const store = getStore('counts'); export async function f(k: string) { const d = await store.get(k, { type: 'json' }); d.n += 1; await store.setJSON(k, d); }`,
  ],
  [
    'Keyv',
    `import Keyv from 'keyv'; const keyv = new Keyv(); export async function f(k: string) { const n = (await keyv.get(k)) ?? 0; await keyv.set(k, n + 1); }`,
  ],
  [
    'cache-manager',
    `import { createCache } from 'cache-manager'; const cache = createCache(); export async function f(k: string) { const n = (await cache.get<number>(k)) ?? 0; await cache.set(k, n + 1); }`,
  ],
  [
    'unstorage',
    `import { createStorage } from 'unstorage'; const storage = createStorage(); export async function f(k: string) { const n = (await storage.getItem<number>(k)) ?? 0; await storage.setItem(k, n + 1); }`,
  ],
  [
    'Durable Object state',
    `export class Counter { constructor(private readonly state: DurableObjectState) {} async f() { const n = (await this.state.storage.get<number>('n')) ?? 0; const by = await fetch('https://example.com').then((r) => r.json()); await this.state.storage.put('n', n + by); } }`,
  ],

  [
    'Nitro',
    `export default async () => { const n = (await useStorage('data').getItem<number>('n')) ?? 0; await useStorage('data').setItem('n', n + 1); };`,
  ],
  [
    'lru-cache',
    `import { LRUCache } from 'lru-cache'; const cache = new LRUCache<string, number>({ max: 9 }); export async function f(k: string) { const n = cache.get(k) ?? 0; const by = await g(); cache.set(k, n + by); } declare function g(): Promise<number>;`,
  ],
  [
    'node-cache',
    `import NodeCache from 'node-cache'; const cache = new NodeCache(); export async function f(k: string) { const n = cache.get<number>(k) ?? 0; const by = await g(); cache.set(k, n + by); } declare function g(): Promise<number>;`,
  ],
  [
    'memjs',
    `import { Client } from 'memjs'; const client = Client.create(); export async function f(k: string) { const { value } = await client.get(k); await client.set(k, String(Number(value) + 1), {}); }`,
  ],
  [
    'memcached',
    `import Memcached from 'memcached'; const cache = new Memcached('localhost'); export function f(k: string) { cache.get(k, (error, n) => { cache.set(k, n + 1, 60, () => {}); }); }`,
  ],
  [
    'Level',
    `import { Level } from 'level'; const db = new Level<string, number>('db'); export async function f(k: string) { const n = (await db.get(k)) ?? 0; await db.put(k, n + 1); }`,
  ],
  [
    'LangGraph store',
    `import { InMemoryStore } from '@langchain/langgraph'; const store = new InMemoryStore(); export async function f(user: string) { const item = await store.get(['users', user], 'profile'); await store.put(['users', user], 'profile', { ...item?.value, seen: (item?.value.seen ?? 0) + 1 }); }`,
  ],
  [
    'LangGraph runtime',
    `import type { LangGraphRunnableConfig } from '@langchain/langgraph'; export async function node(state: unknown, config: LangGraphRunnableConfig) { const item = await config.store!.get(['users'], 'n'); await config.store!.put(['users'], 'n', { n: (item?.value.n ?? 0) + 1 }); return {}; }`,
  ],
  [
    'chrome.storage',
    `export async function f() { const { count } = await chrome.storage.local.get('count'); await chrome.storage.local.set({ count: (count ?? 0) + 1 }); }`,
  ],
  [
    'browser.storage',
    `import browser from 'webextension-polyfill'; export async function f() { const { count = 0 } = await browser.storage.sync.get({ count: 0 }); await browser.storage.sync.set({ count: count + 1 }); }`,
  ],
  [
    'localStorage',
    `export async function f() { const d = JSON.parse(localStorage.getItem('d') ?? '{}'); d.n = await g(d.n); localStorage.setItem('d', JSON.stringify(d)); } declare function g(n: number): Promise<number>;`,
  ],
  [
    'WXT storage',
    `import { storage } from '#imports'; export async function f() { const n = (await storage.getItem<number>('local:n')) ?? 0; await storage.setItem('local:n', n + 1); }`,
  ],
  [
    'WXT item',
    `import { storage } from '@wxt-dev/storage'; const installs = storage.defineItem<number>('local:n', { fallback: 0 }); export async function f() { const n = await installs.getValue(); await installs.setValue(n + 1); }`,
  ],
  [
    'idb-keyval',
    `import { get, set } from 'idb-keyval'; export async function f(k: string) { const n = (await get<number>(k)) ?? 0; await set(k, n + 1); }`,
  ],
  [
    'localForage',
    `import localforage from 'localforage'; export async function f(k: string) { const n = (await localforage.getItem<number>(k)) ?? 0; await localforage.setItem(k, n + 1); }`,
  ],
  [
    'AsyncStorage',
    `import AsyncStorage from '@react-native-async-storage/async-storage'; export async function f(k: string) { const n = Number(await AsyncStorage.getItem(k)); await AsyncStorage.setItem(k, String(n + 1)); }`,
  ],
  [
    'conf',
    `import Conf from 'conf'; const conf = new Conf(); export async function f() { const n = conf.get('n') as number; const by = await g(); conf.set('n', n + by); } declare function g(): Promise<number>;`,
  ],
  [
    'Mastra memory',
    `import { Memory } from '@mastra/memory'; const memory = new Memory(); export async function f(threadId: string, line: string) { const text = await memory.getWorkingMemory({ threadId }); await memory.updateWorkingMemory({ threadId, workingMemory: text + line }); }`,
  ],
  [
    'Mem0',
    `import MemoryClient from 'mem0ai'; const client = new MemoryClient({ apiKey: '' }); export async function f(id: string) { const memory = await client.get(id); await client.update(id, { text: memory.memory + '!' }); }`,
  ],
  [
    'elizaOS',
    `import type { IAgentRuntime } from '@elizaos/core'; export async function f(runtime: IAgentRuntime, id: string) { const ids = (await runtime.getCache<string[]>('seen')) ?? []; ids.push(id); await runtime.setCache('seen', ids); }`,
  ],
  [
    'Google ADK',
    `import type { Context } from '@google/adk'; export async function f(context: Context) { const n = context.state.get<number>('user:n') ?? 0; const by = await g(); context.state.set('user:n', n + by); } declare function g(): Promise<number>;`,
  ],
];

describe('the smallest lost update of', () => {
  it.each(racing)('%s is reported', (_, code) => {
    expect(reportedBy(code)).not.toEqual([]);
  });
});

/** The same with the client's own atomic operation or with a lock that covers both halves. */
const safe: readonly (readonly [string, string])[] = [
  [
    'ioredis INCRBY',
    `import Redis from 'ioredis'; const redis = new Redis(); export async function f(k: string) { await redis.get(k); await redis.incrby(k, 1); }`,
  ],
  [
    'Deno KV check',
    `const kv = await Deno.openKv(); export async function f(k: string) { for (;;) { const entry = await kv.get<number>([k]); const { ok } = await kv.atomic().check(entry).set([k], (entry.value ?? 0) + 1).commit(); if (ok) return; } }`,
  ],
  [
    'idb-keyval update',
    `import { update } from 'idb-keyval'; export async function f(k: string) { await update<number>(k, (n) => (n ?? 0) + 1); }`,
  ],
  [
    'lowdb update',
    `import { JSONFilePreset } from 'lowdb/node'; const db = await JSONFilePreset('db.json', { n: 0 }); export async function f() { await db.update((data) => { data.n += 1; }); }`,
  ],
  [
    'Durable Object with nothing else awaited',
    `import { DurableObject } from 'cloudflare:workers'; export class Counter extends DurableObject { async f() { const n = (await this.ctx.storage.get<number>('n')) ?? 0; await this.ctx.storage.put('n', n + 1); } }`,
  ],
  [
    'async-mutex',
    `import { readFile, writeFile } from 'node:fs/promises'; import { Mutex } from 'async-mutex'; const mutex = new Mutex(); export async function f(p: string) { await mutex.runExclusive(async () => { const d = JSON.parse(await readFile(p, 'utf8')); d.n += 1; await writeFile(p, JSON.stringify(d)); }); }`,
  ],
  [
    'async-mutex acquire',
    `import { readFile, writeFile } from 'node:fs/promises'; import { Mutex } from 'async-mutex'; const mutex = new Mutex(); export async function f(p: string) { const release = await mutex.acquire(); try { const d = JSON.parse(await readFile(p, 'utf8')); d.n += 1; await writeFile(p, JSON.stringify(d)); } finally { release(); } }`,
  ],
  [
    'p-limit of one',
    `import { readFile, writeFile } from 'node:fs/promises'; import pLimit from 'p-limit'; const limit = pLimit(1); export async function f(p: string) { await limit(async () => { const d = JSON.parse(await readFile(p, 'utf8')); d.n += 1; await writeFile(p, JSON.stringify(d)); }); }`,
  ],
  [
    'p-queue of one',
    `import { readFile, writeFile } from 'node:fs/promises'; import PQueue from 'p-queue'; const queue = new PQueue({ concurrency: 1 }); export async function f(p: string) { await queue.add(async () => { const d = JSON.parse(await readFile(p, 'utf8')); d.n += 1; await writeFile(p, JSON.stringify(d)); }); }`,
  ],
  [
    'proper-lockfile',
    `import { readFile, writeFile } from 'node:fs/promises'; import lockfile from 'proper-lockfile'; export async function f(p: string) { const release = await lockfile.lock(p, { retries: 9 }); try { const d = JSON.parse(await readFile(p, 'utf8')); d.n += 1; await writeFile(p, JSON.stringify(d)); } finally { await release(); } }`,
  ],
  [
    'redlock using',
    `import Redis from 'ioredis'; import { Redlock } from '@sesamecare-oss/redlock'; const redis = new Redis(); const redlock = new Redlock([redis]); export async function f(k: string) { await redlock.using(['lock:' + k], 5000, async () => { const n = Number(await redis.get(k)); await redis.set(k, n + 1); }); }`,
  ],
  [
    'Web Locks',
    `export async function f() { await navigator.locks.request('count', async () => { const { count } = await chrome.storage.local.get('count'); await chrome.storage.local.set({ count: (count ?? 0) + 1 }); }); }`,
  ],
  [
    'localStorage at once',
    `export function f() { const n = Number(localStorage.getItem('n')); localStorage.setItem('n', String(n + 1)); }`,
  ],
  [
    'another key',
    `import { kv } from '@vercel/kv'; export async function f(k: string) { const n = (await kv.get<number>(k)) ?? 0; await kv.set(k + ':next', n + 1); }`,
  ],
];

describe('nothing is reported of', () => {
  it.each(safe)('%s', (_, code) => {
    expect(reportedBy(code)).toEqual([]);
  });
});
