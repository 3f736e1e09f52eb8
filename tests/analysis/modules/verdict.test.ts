import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { describe, expect, it, onTestFinished } from 'vitest';
import plugin from '../../../src/index.js';

/** A project that one ESLint lints again and again, as an editor does. */
function editor(files: Readonly<Record<string, string>>, settings: object = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'verdict-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  const rules = { 'lost-update/no-read-modify-write': 'error', 'lost-update/no-parallel-same-key-write': 'error' } as const;
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.ts'], languageOptions: { parser }, plugins: { 'lost-update': plugin }, rules, settings: { 'lost-update': settings } },
    ],
  });
  const lines = async (file: string) => {
    const [result] = await eslint.lintFiles([file]);
    return result?.messages.map(({ ruleId, line }) => `${ruleId} ${line}`);
  };
  return { cwd, write, lines };
}

const service = `import { counters } from './counters';

export async function visit(page: string): Promise<void> {
  const seen = Number(await counters.get(page));
  await counters.set(page, String(seen + 1));
}
`;
const overRedis = `import Redis from 'ioredis';

const redis = new Redis();
export const counters = {
  get: (key: string) => redis.get(key),
  set: (key: string, value: string) => redis.set(key, value),
};
`;
const inMemory = `const known = new Map<string, string>();
export const counters = {
  get: (key: string) => known.get(key),
  set: (key: string, value: string) => known.set(key, value),
};
`;
const report = ['lost-update/no-read-modify-write 5'];

describe('the verdict follows an imported file', () => {
  it('when the store behind it is exchanged, both ways', async () => {
    const { write, lines } = editor({ 'service.ts': service, 'counters.ts': overRedis });
    expect(await lines('service.ts')).toEqual(report);
    write('counters.ts', inMemory);
    expect(await lines('service.ts')).toEqual([]);
    write('counters.ts', overRedis);
    expect(await lines('service.ts')).toEqual(report);
  });

  it('when it appears', async () => {
    const { write, lines } = editor({ 'service.ts': service });
    expect(await lines('service.ts')).toEqual([]);
    write('counters.ts', overRedis);
    expect(await lines('service.ts')).toEqual(report);
  });

  it('when it does not parse for a moment', async () => {
    const { write, lines } = editor({ 'service.ts': service, 'counters.ts': overRedis });
    write('counters.ts', overRedis.replace('};', ''));
    expect(await lines('service.ts')).toEqual([]);
    write('counters.ts', overRedis);
    expect(await lines('service.ts')).toEqual(report);
  });

  it('when the file that a barrel leads to changes', async () => {
    const { write, lines } = editor({
      'service.ts': service,
      'counters/index.ts': `export * from './redis'`,
      'counters/redis.ts': overRedis,
    });
    expect(await lines('service.ts')).toEqual(report);
    write('counters/redis.ts', inMemory);
    expect(await lines('service.ts')).toEqual([]);
  });

  it('when the tsconfig maps to another', async () => {
    const tsconfig = (directory: string) => JSON.stringify({ compilerOptions: { paths: { '@/*': [`./${directory}/*`] } } });
    const files = { 'service.ts': service.replace('./counters', '@/counters'), 'a/counters.ts': overRedis, 'b/counters.ts': inMemory };
    const { write, lines } = editor({ ...files, 'tsconfig.json': tsconfig('a') });
    expect(await lines('service.ts')).toEqual(report);
    write('tsconfig.json', tsconfig('b'));
    expect(await lines('service.ts')).toEqual([]);
  });
});

describe('imports are followed', () => {
  it('whichever file of a cycle is linted', async () => {
    const cycle = overRedis + `export { visit } from './service';\n`;
    const { lines } = editor({ 'service.ts': service, 'counters.ts': cycle });
    expect(await lines('service.ts')).toEqual(report);
    expect(await lines('counters.ts')).toEqual([]);
  });

  it('in a project that is reached by a link', async () => {
    const { cwd, lines } = editor({ 'service.ts': service, 'real/counters.ts': overRedis });
    symlinkSync(join(cwd, 'real/counters.ts'), join(cwd, 'counters.ts'));
    expect(await lines('service.ts')).toEqual(report);
  });

  it('only if the setting allows it', async () => {
    const { lines } = editor({ 'service.ts': service, 'counters.ts': overRedis }, { crossFile: false });
    expect(await lines('service.ts')).toEqual([]);
  });
});

describe('a fan-out', () => {
  it('is reported where it stands, not for those who call it', async () => {
    const { lines } = editor({
      'register.ts': `import Redis from 'ioredis';
const redis = new Redis();
export async function registerAll(specs: Record<string, string>) {
  await Promise.all(Object.entries(specs).map(async ([name, path]) => {
    await redis.set('registered', JSON.stringify({ name, path }));
  }));
}
`,
      'main.ts': `import { registerAll } from './register';
export async function main(specs: Record<string, string>) {
  await registerAll(specs);
}
`,
    });
    expect(await lines('register.ts')).toEqual(['lost-update/no-parallel-same-key-write 5']);
    expect(await lines('main.ts')).toEqual([]);
  });
});
