import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import { read, root } from './house.js';
import { blocksOf } from './page-blocks.js';

/* The page about a test with many writers: its helper is the one of the examples, and its tests fail and pass as it says. */

interface Helper {
  lostWriters: (options: { writers?: number; write: (name: string) => unknown; read: () => unknown }) => Promise<string[]>;
  slowed: <Store extends object>(store: Store, milliseconds?: number) => Store;
}

const helperFile = 'examples/concurrent-writes.js';
const { lostWriters, slowed } = (await import(pathToFileURL(path.join(root, helperFile)).href)) as Helper;
const [helper = '', storeTest = '', racingStore = '', safeStore = '', fileTest = '', racingFile = '', safeFile = ''] = blocksOf(
  read('docs/concurrent-write-test.md'),
).map(({ code }) => code);

const scratch = mkdtempSync(path.join(os.tmpdir(), 'lost-update-writers-'));
symlinkSync(path.join(root, 'node_modules'), path.join(scratch, 'node_modules'), 'junction');
writeFileSync(path.join(scratch, 'package.json'), '{ "type": "module" }\n');

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe('the helper', () => {
  it('is the one of the page, of twenty lines', () => {
    expect(helper).toBe(read(helperFile));
    expect(helper.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
  });

  it('names the writers that were lost', async () => {
    let kept = '';
    const lost = await lostWriters({ writers: 3, write: (name) => (kept = name), read: () => [kept] });
    expect(lost).toEqual(['writer-0', 'writer-1']);
  });

  it('throws when a writer fails, since that is no silent loss', async () => {
    const write = (name: string) => (name === 'writer-1' ? Promise.reject(new Error('conflict')) : Promise.resolve());
    await expect(lostWriters({ writers: 3, write, read: () => [] })).rejects.toThrow('1 of 3 writers failed');
  });

  it('slows methods, and leaves the rest as it is', async () => {
    const store = { size: 1, get: (key: string) => `${key}${store.size}` };
    expect(slowed(store, 1).size).toBe(1);
    expect(await (slowed(store, 1).get('a') as unknown as Promise<string>)).toBe('a1');
  });
});

describe.each([
  { name: 'a store that is handed in', module: 'members.js', test: storeTest, racing: racingStore, safe: safeStore },
  { name: 'a file', module: 'memory.js', test: fileTest, racing: racingFile, safe: safeFile },
])('the test of $name', ({ module, test, racing, safe }) => {
  const run = (code: string): string => {
    writeFileSync(path.join(scratch, 'concurrent-writes.js'), helper);
    writeFileSync(path.join(scratch, module), code);
    const file = module.replace('.js', '.test.js');
    writeFileSync(path.join(scratch, file), test);
    const program = path.join(root, 'node_modules/vitest/vitest.mjs');
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
    return spawnSync(process.execPath, [program, 'run', '--root', scratch, file], { cwd: scratch, encoding: 'utf8', env }).stdout;
  };

  it('fails on the code that loses writes', () => {
    expect(run(racing)).toMatch(/Tests +1 failed/);
  });

  it('passes on the repaired code', () => {
    expect(run(safe)).toMatch(/Tests +1 passed/);
  });
});

it('shows code that the plugin judges in the same way', () => {
  const lint = (code: string): string[] =>
    new Linter().verify(code, plugin.configs.recommended).map(({ ruleId, message }) => ruleId ?? message);
  expect(lint(racingFile)).toEqual(['lost-update/no-client-side-append']);
  expect(lint(safeFile)).toEqual([]);
  expect(lint(safeStore)).toEqual([]);
});
