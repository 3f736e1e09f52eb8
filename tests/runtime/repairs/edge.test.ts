import { Miniflare } from 'miniflare';
import { afterAll } from 'vitest';

import type { Program, Run } from './harness.js';
import { proveRepairs } from './suite.js';

const miniflare = new Miniflare({ modules: true, script: 'export default {}', r2Buckets: ['DOCS'], kvNamespaces: ['STATS'] });
const bindings = await miniflare.getBindings<{ DOCS: Bucket; STATS: Namespace }>();
const { DOCS, STATS } = bindings;
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
}

// A Worker is handed its bindings; the programs find them where this test put them.
Object.assign(globalThis, { bindings });

const worker = (body: string): string => `
interface Env { DOCS: R2Bucket; STATS: KVNamespace }
${body}
const env = (globalThis as unknown as { bindings: Env }).bindings;
export const act = (writer: number) => run(env, writer);
`;
const r2 = async (): Promise<string> => (await (await DOCS.get('key'))?.text()) ?? 'null';
const refused = ({ answers }: Run): number => answers.filter((answer) => answer === false).length + 1;

const programs: readonly Program[] = [
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
];

proveRepairs(programs);
