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
    client: 'Deno KV',
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
    client: 'Deno KV',
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
    client: 'Deno KV',
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
];

proveRepairs(programs);
