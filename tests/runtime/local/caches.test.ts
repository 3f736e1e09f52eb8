import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createCache } from 'cache-manager';
import Conf from 'conf';
import Keyv from 'keyv';
import { Level } from 'level';
import { afterAll } from 'vitest';
import { createStorage } from 'unstorage';

import type { Program, Run } from '../repairs/harness.js';
import { proveRepairs } from '../repairs/suite.js';

/* Caches and stores within the process. The programs find each where this test put it. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'repairs-local-'));
const level = new Level<string, unknown>(path.join(folder, 'level'), { valueEncoding: 'json' });
const conf = new Conf<{ list: number[] }>({ cwd: folder });
let map = new Map<string, unknown>();
let keyv = new Keyv({ store: map });
let cache = createCache({ stores: [keyv] });
let storage = createStorage();
afterAll(async () => {
  await level.close();
  await rm(folder, { recursive: true, force: true });
});

/** Items in one list, or each under a key of its own. */
const counted = (list: unknown, others: number): number => (Array.isArray(list) ? list.length : others);

const program = (client: string, imports: string, body: string, more: Pick<Program, 'kept' | 'reset'>): Program => ({
  client,
  fault: 'a list',
  code: `
${imports}
declare global { var local: { level: Level<string, any>; conf: Conf<any>; keyv: Keyv; cache: Cache; storage: Storage } }
const { level, conf, keyv, cache, storage } = globalThis.local;
const known = async <T>(value: T) => value;
${body}
`,
  ...more,
});

const share = (): void => void Object.assign(globalThis, { local: { level, conf, keyv, cache, storage } });
const renew = (): Promise<void> => {
  map = new Map();
  keyv = new Keyv({ store: map });
  cache = createCache({ stores: [keyv] });
  storage = createStorage();
  share();
  return Promise.resolve();
};
share();

proveRepairs([
  program(
    'Level',
    "import type { Level } from 'level';",
    `async function add(level: Level<string, any>, writer: number) {
  const list = (await level.get('key')) ?? [];
  list.push(writer);
  await level.put('key', list);
}
export const act = (writer: number) => add(level, writer);`,
    { reset: () => level.clear(), kept: async () => counted(await level.get('key'), (await level.keys().all()).length) },
  ),
  program(
    'Keyv',
    "import type Keyv from 'keyv';",
    `async function add(keyv: Keyv, writer: number) {
  const list = (await keyv.get('key')) ?? [];
  await keyv.set('key', [...list, writer]);
}
export const act = (writer: number) => add(keyv, writer);`,
    { reset: renew, kept: async () => counted(await keyv.get('key'), map.size) },
  ),
  program(
    'cache-manager',
    "import type { Cache } from 'cache-manager';",
    `async function add(cache: Cache, writer: number) {
  const list = (await cache.get<number[]>('key')) ?? [];
  await cache.set('key', [...list, writer]);
}
export const act = (writer: number) => add(cache, writer);`,
    { reset: renew, kept: async () => counted(await cache.get('key'), map.size) },
  ),
  program(
    'unstorage',
    "import type { Storage } from 'unstorage';",
    `async function add(storage: Storage, writer: number) {
  const list = (await storage.getItem<number[]>('key')) ?? [];
  await storage.setItem('key', [...list, writer]);
}
export const act = (writer: number) => add(storage, writer);`,
    { reset: renew, kept: async () => counted(await storage.getItem('key'), (await storage.getKeys()).length) },
  ),
  program(
    'conf, electron-store',
    "import type Conf from 'conf';",
    `async function add(conf: Conf<any>, writer: number) {
  const list = conf.get('list') ?? [];
  const item = await known(writer);
  list.push(item);
  conf.set('list', list);
}
export const act = (writer: number) => add(conf, writer);`,
    { reset: () => Promise.resolve(conf.set('list', [])), kept: (_: Run) => conf.get('list').length },
  ),
]);
