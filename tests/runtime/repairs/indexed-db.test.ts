import { createRequire } from 'node:module';

import type { Program } from './harness.js';
import { proveRepairs } from './suite.js';

const require = createRequire(import.meta.url);
require('fake-indexeddb/auto');
const { get, del } = require('idb-keyval') as typeof import('idb-keyval');

const programs: readonly Program[] = [
  {
    client: 'idb-keyval',
    fault: 'a counter',
    code: `
import { get, set } from 'idb-keyval';
export async function act() {
  const n = (await get<number>('key')) ?? 0;
  await set('key', n + 1);
}
`,
    reset: () => del('key'),
    kept: async () => Number(await get('key')),
    snapshot: () => get('key'),
  },
  {
    client: 'idb-keyval',
    fault: 'a list',
    code: `
import { get, set } from 'idb-keyval';
export async function act(writer: number) {
  const list = (await get<number[]>('key')) ?? [];
  list.push(writer);
  await set('key', list);
}
`,
    reset: () => del('key'),
    kept: async () => ((await get<number[]>('key')) ?? []).length,
    snapshot: () => get('key'),
  },
];

proveRepairs(programs);
