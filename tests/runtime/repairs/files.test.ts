import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { Program, Run } from './harness.js';
import { proveRepairs } from './suite.js';

const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'repairs-')), 'memory');
const literal = JSON.stringify(file);
const text = (): Promise<string> => readFile(file, 'utf8');

/** What is in the file; nothing, where two writes went into each other. */
const content = async (): Promise<Record<string, unknown> | unknown[]> => {
  try {
    return JSON.parse(await text()) as Record<string, unknown> | unknown[];
  } catch {
    return [];
  }
};
const counted = async (): Promise<number> => Number(((await content()) as { count?: number }).count ?? 0);

/** Programs that keep a JSON text in a file. */
const startingWith = (content: string | undefined) => async (): Promise<void> => {
  await rm(file, { force: true });
  if (content !== undefined) await writeFile(file, content);
};

const files: readonly Program[] = [
  {
    client: 'node:fs',
    fault: 'a counter',
    code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function act() {
  const state = JSON.parse(await readFile(${literal}, 'utf8'));
  state.count++;
  await writeFile(${literal}, JSON.stringify(state));
}
`,
    reset: startingWith('{"count":0}'),
    kept: counted,
    snapshot: text,
  },
  {
    client: 'node:fs',
    fault: 'a list',
    code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function act(writer: number) {
  const list = JSON.parse((await readFile(${literal}, 'utf8')) || '[]');
  list.push({ writer });
  await writeFile(${literal}, JSON.stringify(list));
}
`,
    reset: startingWith(''),
    kept: async ({ title }: Run) =>
      title?.includes('appendFile') ? (await text()).trim().split('\n').length : Object.keys(await content()).length,
    snapshot: text,
  },
  {
    client: 'node:fs',
    fault: 'a text that grows',
    code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function act(writer: number) {
  const before = await readFile(${literal}, 'utf8');
  await writeFile(${literal}, before + 'x');
}
`,
    reset: startingWith(''),
    kept: async () => (await text()).length,
    snapshot: text,
  },
  {
    client: 'node:fs',
    fault: 'load and save of a class',
    code: `
import * as fs from 'node:fs/promises';
class Memory {
  constructor(private readonly file: string) {}
  private async load(): Promise<Record<string, number>> {
    return JSON.parse(await fs.readFile(this.file, 'utf8'));
  }
  private async save(facts: Record<string, number>): Promise<void> {
    await fs.writeFile(this.file, JSON.stringify(facts));
  }
  async learn(writer: number): Promise<number> {
    const facts = await this.load();
    facts['fact' + writer] = writer;
    await this.save(facts);
    return Object.keys(facts).length;
  }
}
const memory = new Memory(${literal});
export const act = (writer: number) => memory.learn(writer);
`,
    reset: startingWith('{}'),
    kept: async () => Object.keys(await content()).length,
    snapshot: text,
  },
  {
    client: 'node:fs',
    fault: 'several processes',
    settings: { processes: 'many' },
    code: `
import { readFile, writeFile } from 'node:fs/promises';
export async function act() {
  const state = JSON.parse(await readFile(${literal}, 'utf8'));
  state.count++;
  await writeFile(${literal}, JSON.stringify(state));
}
`,
    instances: 2,
    writers: 8,
    reset: startingWith('{"count":0}'),
    kept: counted,
    snapshot: text,
  },
  {
    client: 'node:fs',
    fault: 'a file for the first who comes',
    code: `
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
const nameOf = async (writer: number) => 'agent ' + writer;
export async function act(writer: number): Promise<boolean> {
  if (existsSync(${literal})) return false;
  const name = await nameOf(0);
  await writeFile(${literal}, name);
  return true;
}
`,
    reset: startingWith(undefined),
    // all but one must be refused
    kept: ({ answers }: Run) => answers.filter((answer) => answer === false).length + 1,
    snapshot: text,
  },
];

proveRepairs(files);
