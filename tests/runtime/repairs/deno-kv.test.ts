import { openKv } from '@deno/kv';
import { afterAll } from 'vitest';

import type { Program, Run } from './harness.js';
import { proveRepairs } from './suite.js';

const kv = await openKv(':memory:');
afterAll(() => kv.close());

// An in-memory database belongs to its connection: the programs share the test's.
Object.assign(globalThis, { Deno: { openKv: () => Promise.resolve(kv) } });

const stored = async (): Promise<unknown> => (await kv.get(['key'])).value;
const reset = (): Promise<void> => kv.delete(['key']);

const programs: readonly Program[] = [
  {
    client: 'Deno KV and files',
    fault: 'a counter',
    code: `
const kv = await Deno.openKv();
export async function act() {
  const { value } = await kv.get<number>(['key']);
  const visits = (value ?? 0) + 1;
  await kv.set(['key'], visits);
  return visits;
}
`,
    reset,
    kept: async () => Number(await stored()),
    snapshot: stored,
  },
  {
    client: 'Deno KV and files',
    fault: 'a list',
    code: `
const kv = await Deno.openKv();
export async function act(writer: number) {
  const entry = await kv.get<number[]>(['key']);
  await kv.set(['key'], [...(entry.value ?? []), writer]);
}
`,
    reset,
    kept: async () => ((await stored()) as unknown[]).length,
    snapshot: stored,
  },
  {
    client: 'Deno KV and files',
    fault: 'get, then set',
    code: `
const kv = await Deno.openKv();
export async function act(writer: number): Promise<boolean> {
  const entry = await kv.get(['key']);
  if (entry.value) return false;
  await kv.set(['key'], 'taken');
  return true;
}
`,
    reset,
    kept: ({ answers }: Run) => answers.filter((answer) => answer === false).length + 1,
    snapshot: stored,
  },
  {
    client: 'Deno KV and files',
    fault: 'get, then set for a minute',
    code: `
const kv = await Deno.openKv();
export async function act(writer: number): Promise<boolean> {
  const entry = await kv.get(['key']);
  if (entry.value) return false;
  await kv.set(['key'], 'taken', { expireIn: 60000 });
  return true;
}
`,
    reset,
    kept: ({ answers }: Run) => answers.filter((answer) => answer === false).length + 1,
    snapshot: stored,
  },
  {
    client: 'Deno KV and files',
    fault: 'a retry that sends what was read before it',
    rule: 'no-stale-retry',
    writers: 8,
    code: `
const kv = await Deno.openKv();
export async function act() {
  const entry = await kv.get<number>(['key']);
  const next = (entry.value ?? 0) + 1;
  for (let attempt = 0; attempt < 40; attempt++) {
    const done = await kv.atomic().check(entry).set(['key'], next).commit();
    if (done.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('too much contention');
}
`,
    reset,
    kept: async () => Number(await stored()),
  },
  {
    client: 'Deno KV and files',
    fault: 'a second write without the check',
    rule: 'no-stale-retry',
    code: `
const kv = await Deno.openKv();
export async function act() {
  const entry = await kv.get<number>(['key']);
  const next = (entry.value ?? 0) + 1;
  const done = await kv.atomic().check(entry).set(['key'], next).commit();
  if (!done.ok) {
    await kv.set(['key'], next);
  }
}
`,
    reset,
    kept: async () => Number(await stored()),
  },
  {
    client: 'Deno KV and files',
    fault: 'the answer of commit() is dropped',
    rule: 'no-unchecked-conflict',
    code: `
const kv = await Deno.openKv();
async function raise() {
  const entry = await kv.get<number>(['key']);
  await kv.atomic().check(entry).set(['key'], (entry.value ?? 0) + 1).commit();
}
export const act = () => raise().then(() => 'stored', () => 'lost');
`,
    reset,
    kept: async ({ answers }: Run) => Number(await stored()) + answers.filter((answer) => answer === 'lost').length,
  },
];

proveRepairs(programs);
