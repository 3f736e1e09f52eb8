import { existsSync, mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

import type { Program, Run } from '../repairs/harness.js';
import { proveRepairs } from '../repairs/suite.js';

/* Files, in the words of each library that reads and writes them. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'repairs-files-'));
const file = path.join(folder, 'memory');
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = async (): Promise<string> => (existsSync(file) ? readFile(file, 'utf8') : '');
const items = async ({ title }: Run): Promise<number> => {
  if (title?.includes('one JSON line')) return (await text()).trim().split('\n').length;
  try {
    return (JSON.parse(await text()) as unknown[]).length;
  } catch {
    // two writes went into each other
    return 0;
  }
};

/** How a library says what the programs need; `path` is in scope. */
interface Dialect {
  readonly client: string;
  readonly fault: string;
  readonly imports: string;
  readonly read: string;
  readonly write: (value: string) => string;
}

const dialects: readonly Dialect[] = [
  {
    client: 'node:fs',
    fault: 'with functions that wait',
    imports: "import { existsSync, readFileSync, writeFileSync } from 'node:fs';",
    read: "readFileSync(path, 'utf8')",
    write: (value) => `writeFileSync(path, ${value})`,
  },
  {
    client: 'fs-extra',
    fault: 'with promises',
    imports: "import { existsSync } from 'node:fs';\nimport fs from 'fs-extra';",
    read: "(await fs.readFile(path, 'utf8'))",
    write: (value) => `await fs.writeFile(path, ${value})`,
  },
  {
    client: 'fs-extra',
    fault: 'with functions that wait',
    imports: "import { existsSync } from 'node:fs';\nimport fs from 'fs-extra';",
    read: "fs.readFileSync(path, 'utf8')",
    write: (value) => `fs.writeFileSync(path, ${value})`,
  },
  {
    client: 'write-file-atomic',
    fault: 'with promises',
    imports:
      "import { existsSync } from 'node:fs';\nimport { readFile } from 'node:fs/promises';\nimport writeFileAtomic from 'write-file-atomic';",
    read: "(await readFile(path, 'utf8'))",
    write: (value) => `await writeFileAtomic(path, ${value})`,
  },
];

const programs = dialects.flatMap(({ client, fault, imports, read, write }): Program[] => {
  const program = (what: string, content: string | undefined, body: string, more: Partial<Program> = {}): Program => ({
    client,
    fault: `${what}, ${fault}`,
    writers: 8,
    code: `
${imports}
const path = ${JSON.stringify(file)};
const known = async <T>(value: T) => value;
${body}
`,
    reset: async () => {
      await rm(file, { force: true });
      if (content !== undefined) await writeFile(file, content);
    },
    kept: items,
    snapshot: text,
    ...more,
  });
  const list = `export async function act(writer: number) {
  const list = JSON.parse(${read});
  const item = await known({ writer });
  list.push(item);
  ${write('JSON.stringify(list)')};
}`;
  const isWaiting = fault === 'with functions that wait';
  return [
    program('a list', '[]', list),
    ...(isWaiting ? [] : [program('a list of several processes', '[]', list, { instances: 2, settings: { processes: 'many' } })]),
    program(
      'a text that grows',
      '',
      `export async function act(writer: number) {
  const before = ${read};
  const letter = await known('x');
  ${write('before + letter')};
}`,
      { kept: async () => (await text()).length },
    ),
    program(
      'a name for the first who comes',
      undefined,
      `export async function act(writer: number): Promise<boolean> {
  if (existsSync(path)) return false;
  const name = await known('taken');
  ${write('name')};
  return true;
}`,
      { kept: ({ answers }) => answers.filter((answer) => answer === false).length + 1 },
    ),
  ];
});

proveRepairs(programs);
