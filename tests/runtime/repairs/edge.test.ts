import { Miniflare } from 'miniflare';
import { afterAll } from 'vitest';

import type { Program, Run } from './harness.js';
import { proveRepairs } from './suite.js';

const miniflare = new Miniflare({
  modules: true,
  script: 'export default {}',
  r2Buckets: ['DOCS'],
  kvNamespaces: ['STATS'],
  d1Databases: ['DB'],
});
const bindings = await miniflare.getBindings<{ DOCS: Bucket; STATS: Namespace; DB: Database }>();
const { DOCS, STATS, DB } = bindings;
await DB.exec('CREATE TABLE accounts (id TEXT PRIMARY KEY, balance INTEGER NOT NULL, log TEXT NOT NULL)');
afterAll(() => miniflare.dispose());

interface Bucket {
  get(key: string): Promise<{ text(): Promise<string> } | null>;
  put(key: string, value: string): Promise<unknown>;
  delete(key: string): Promise<void>;
}
interface Namespace {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
  list(): Promise<{ keys: readonly { name: string }[] }>;
}

interface Database {
  exec(statements: string): Promise<unknown>;
  prepare(statement: string): { first(): Promise<{ balance: number; log: string }> };
}

// A Worker is handed its bindings; the programs find them where this test put them.
Object.assign(globalThis, { bindings });

const worker = (body: string): string => `
interface Env { DOCS: R2Bucket; STATS: KVNamespace; DB: D1Database }
${body}
const env = (globalThis as unknown as { bindings: Env }).bindings;
export const act = (writer: number) => run(env, writer);
`;
const r2 = async (): Promise<string> => (await (await DOCS.get('key'))?.text()) ?? 'null';
const refused = ({ answers }: Run): number => answers.filter((answer) => answer === false).length + 1;

/** The writers found in the row of D1, whichever way it was changed. */
const account = (): Promise<{ balance: number; log: string }> => DB.prepare('SELECT balance, log FROM accounts').first();
const sums = (
  [
    ['a sum', 'balance', '+ 1'],
    ['a sum that shrinks', 'balance', '- 1'],
    ['a text that grows', 'log', "+ 'x'"],
  ] as const
).map(([fault, field, change]): Program => ({
  client: 'Cloudflare D1',
  fault,
  writers: 8,
  code: worker(`
async function run(env: Env): Promise<void> {
  const account = await env.DB.prepare('SELECT ${field} FROM accounts WHERE id = ?').bind('a').first<any>();
  await env.DB.prepare('UPDATE accounts SET ${field} = ? WHERE id = ?').bind(account.${field} ${change}, 'a').run();
}`),
  reset: async () => {
    await DB.exec("DELETE FROM accounts; INSERT INTO accounts VALUES ('a', 0, '')");
  },
  kept: async () => Math.abs((await account()).balance) + (await account()).log.length,
  snapshot: account,
}));

const programs: readonly Program[] = [
  ...sums,
  {
    client: 'Cloudflare R2',
    fault: 'a document',
    writers: 8,
    code: worker(`
async function run(env: Env, writer: number): Promise<void> {
  const old = await env.DOCS.get('key');
  const doc = old ? await old.json<Record<string, boolean>>() : {};
  doc['w' + writer] = true;
  await env.DOCS.put('key', JSON.stringify(doc));
}`),
    reset: () => DOCS.delete('key'),
    kept: async () => Object.keys(JSON.parse(await r2()) as object).length,
    snapshot: r2,
  },
  {
    client: 'Cloudflare R2',
    fault: 'get, then put',
    writers: 8,
    code: worker(`
async function run(env: Env, writer: number): Promise<boolean> {
  const known = await env.DOCS.get('key');
  if (known) return false;
  await env.DOCS.put('key', 'taken');
  return true;
}`),
    reset: () => DOCS.delete('key'),
    kept: refused,
    snapshot: r2,
  },
  {
    client: 'Cloudflare R2',
    fault: 'a second put without the condition',
    rule: 'no-stale-retry',
    writers: 8,
    code: worker(`
async function run(env: Env, writer: number): Promise<void> {
  const old = await env.DOCS.get('key');
  const next = (old ? await old.text() : '') + writer;
  const stored = await env.DOCS.put('key', next, { onlyIf: old ? { etagMatches: old.etag } : { etagDoesNotMatch: '*' } });
  if (stored === null) {
    await env.DOCS.put('key', next);
  }
}`),
    reset: () => DOCS.delete('key'),
    kept: async () => new Set(await r2()).size,
  },
  {
    client: 'Cloudflare R2',
    fault: 'the answer of a conditional put is dropped',
    rule: 'no-unchecked-conflict',
    writers: 8,
    code: `
interface Env { DOCS: R2Bucket }
async function append(env: Env, writer: number): Promise<void> {
  const old = await env.DOCS.get('key');
  const next = (old ? await old.text() : '') + writer;
  await env.DOCS.put('key', next, { onlyIf: old ? { etagMatches: old.etag } : { etagDoesNotMatch: '*' } });
}
const env = (globalThis as unknown as { bindings: Env }).bindings;
export const act = (writer: number) => append(env, writer).then(() => 'stored', () => 'lost');
`,
    reset: () => DOCS.delete('key'),
    kept: async ({ answers }: Run) => new Set(await r2()).size + answers.filter((answer) => answer === 'lost').length,
  },
  {
    client: 'Cloudflare KV',
    fault: 'a counter',
    writers: 8,
    code: worker(`
async function run(env: Env, writer: number): Promise<void> {
  const n = Number((await env.STATS.get('key')) ?? 0);
  await env.STATS.put('key', String(n + 1));
}`),
    reset: () => STATS.delete('key'),
    kept: async () => Number(await STATS.get('key')),
    snapshot: () => STATS.get('key'),
  },
  {
    client: 'Cloudflare KV',
    fault: 'a list',
    writers: 8,
    code: worker(`
async function run(env: Env, writer: number): Promise<void> {
  const list = JSON.parse((await env.STATS.get('key')) ?? '[]');
  list.push({ writer });
  await env.STATS.put('key', JSON.stringify(list));
}`),
    reset: async () => {
      for (const { name } of (await STATS.list()).keys) await STATS.delete(name);
    },
    kept: async () => (JSON.parse((await STATS.get('key')) ?? 'null') as unknown[] | null)?.length ?? (await STATS.list()).keys.length,
    snapshot: () => STATS.get('key'),
  },
];

proveRepairs(programs);
