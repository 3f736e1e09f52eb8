import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../src/analysis/catalogue.js';
import { storeLikePlaces } from '../../src/analysis/trace/ducks.js';
import { clients } from '../../src/stores/index.js';

const catalogue = new Catalogue(clients);

/** The text that follows each place, up to the end of its line. */
const places = (text: string, find = (code: string) => catalogue.placesOf(code)): string[] =>
  find(text).map((place) => text.slice(place).split('\n', 1)[0]?.trim() ?? '');

describe('the places that lead to a store', () => {
  it.each([
    ['an import of a client', `import { Redis } from 'ioredis';`, [`from 'ioredis';`]],
    ['a required client', `const { createClient } = require('redis');`, [`require('redis');`]],
    ['a client by its remote name', `import { createClient } from 'npm:redis@5';`, [`from 'npm:redis@5';`]],
    ['files that are written', `import fs from 'node:fs';\nfs.writeFileSync(path, text);`, [`from 'node:fs';`]],
    ['files that are renamed, by a function of that name', `import { rename } from 'node:fs/promises';`, [`from 'node:fs/promises';`]],
    [
      'a type of a package that has several stores',
      `import type { R2Bucket } from '@cloudflare/workers-types';\nawait bucket.put(key, text);`,
      [`from '@cloudflare/workers-types';`],
    ],
    ['a global store', `localStorage.setItem('a', b);`, [`localStorage.setItem('a', b);`]],
    ['a global store that is handed on', `run(localStorage);\nstore.setItem('a', b);`, [`(localStorage);`]],
    ['a part of a global object', `await browser.storage.local.set({ a });`, [`browser.storage.local.set({ a });`]],
    ['a generated client', `import { prisma } from '~/db';`, [`prisma } from '~/db';`]],
    ['a global type', `export function f(kv: KVNamespace) {}`, [`: KVNamespace) {}`]],
  ])('%s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    ['a word of English', `// storage is shared by the browser\nconst storage = 1;`],
    ['a name of a package that is no import', `const level = log === 'level' || kind === 'redis';`],
    ['a generated client in a text and a path', `import { Tracing } from '@prisma/instrumentation';\nif (name.includes("prisma")) skip();`],
    ['a client in a comment', `/**\n * import { MongoClient } from 'mongodb';\n */`],
    ['files that are only read', `import { readFile } from 'node:fs/promises';\nexport const load = () => readFile('a');`],
    ['a global store that is only read', `export const name = localStorage.getItem('name');`],
    ['another part of a global object', `browser.tabs.create({ url });`],
    ['a type of the same name as a global one', `interface Storage { a: 1 }\nexport const f = (store: Storage) => store;`],
    ['locks alone', `import { Mutex } from 'async-mutex';`],
  ])('%s is none', (_, text) => {
    expect(places(text)).toEqual([]);
  });
});

describe('the places that are like a store', () => {
  it('are members of an interface that promises to read and to write', () => {
    const text = `
interface Memory {
  get(key: string): Promise<{ at: number } | null>;
  size(): number;
  set(key: string, value: string): Promise<void>;
}
`;
    expect(places(text, storeLikePlaces)).toEqual([
      'get(key: string): Promise<{ at: number } | null>;',
      'set(key: string, value: string): Promise<void>;',
    ]);
  });

  it('are waits for both kinds of call on one name', () => {
    const text = `const a = await this.store.get(key);\nawait other.cache.get(key);\nawait this.store.set(key, a);`;
    expect(places(text, storeLikePlaces)).toEqual(['await this.store.get(key);', 'await this.store.set(key, a);']);
  });

  it.each([
    [
      'methods with a body',
      `class A {\n  async get(key: string): Promise<string> {\n  }\n  async set(key: string): Promise<void> {\n  }\n}`,
    ],
    ['a map', `const cache = new Map();\nexport const get = () => cache.get(1);\nexport const set = () => cache.set(1, 2);`],
    ['reading alone', `const a = await store.get(key);`],
  ])('%s: none', (_, text) => {
    expect(places(text, storeLikePlaces)).toEqual([]);
  });
});
