import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../repository/house.js';

const script = path.join(root, 'tests/fuzz/confined.mjs');

/** Lints `project/src/main.ts` in a process of its own that watches what is read; paths come back as seen from the folder around the project. */
function lintWatched(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}) {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'confined-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const place = (name: string) => {
    const at = path.join(folder, name);
    mkdirSync(path.dirname(at), { recursive: true });
    return at;
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(place(name), text);
  for (const [name, target] of Object.entries(links)) symlinkSync(path.join(folder, target), place(name));
  const { stdout, stderr } = spawnSync(process.execPath, [script, 'src/main.ts'], { cwd: path.join(folder, 'project'), encoding: 'utf8' });
  expect(stderr).toBe('');
  const { read, forbidden, reports } = JSON.parse(stdout) as Record<'read' | 'forbidden' | 'reports', string[]>;
  const inFolder = read.filter((each) => each.startsWith(folder)).map((each) => path.relative(folder, each));
  // what the parser and this package load of themselves is no file of anyone's project
  const elsewhere = read.filter((each) => !each.startsWith(folder) && !each.startsWith(root));
  return { inFolder: inFolder.sort(), elsewhere, forbidden, reports };
}

const isInProject = (file: string) => file === 'project' || file.startsWith('project/');

const store = `import Redis from 'ioredis';\nexport const redis = new Redis();\nexport const load = (key: string) => redis.get(key);\n`;
const main = (from: string) =>
  `import { load, redis } from '${from}';\nexport async function visit(key: string) {\n  const n = Number(await load(key));\n  await redis.set(key, n + 1);\n}\n`;

test('a file of the project is read', () => {
  const { inFolder, elsewhere, forbidden, reports } = lintWatched({
    'project/src/main.ts': main('./store'),
    'project/src/store.ts': store,
  });
  expect(inFolder).toContain('project/src/store.ts');
  expect(inFolder.filter((file) => !isInProject(file))).toEqual([]);
  expect({ elsewhere, forbidden }).toEqual({ elsewhere: [], forbidden: [] });
  expect(reports).toEqual(['lost-update/no-read-modify-write']);
});

test.each([
  ['a path that leads upwards', { 'project/src/main.ts': main('../../outside/store'), 'outside/store.ts': store }, {}],
  [
    'a link to a file',
    { 'project/src/main.ts': main('./store'), 'outside/store.ts': store },
    { 'project/src/store.ts': 'outside/store.ts' },
  ],
  ['a link to a folder', { 'project/src/main.ts': main('./lib/store'), 'outside/store.ts': store }, { 'project/src/lib': 'outside' }],
  [
    'a linked package',
    { 'project/src/main.ts': main('store'), 'outside/index.ts': store, 'outside/package.json': '{"name":"store","main":"index.ts"}' },
    { 'project/node_modules/store': 'outside' },
  ],
  [
    'the paths of a tsconfig',
    {
      'project/src/main.ts': main('@/store'),
      'project/tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["../outside/*"]}}}',
      'outside/store.ts': store,
    },
    {},
  ],
  [
    'a tsconfig that extends one elsewhere',
    {
      'project/src/main.ts': main('@/store'),
      'project/tsconfig.json': '{"extends":"../outside/tsconfig.json"}',
      'outside/tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./*"]}}}',
      'outside/store.ts': store,
    },
    {},
  ],
  [
    'the exports of a package',
    {
      'project/src/main.ts': main('#store'),
      'project/package.json': '{"imports":{"#store":"../outside/store.ts"}}',
      'outside/store.ts': store,
    },
    {},
  ],
  ['an absolute path', { 'project/src/main.ts': main('/etc/hosts') }, {}],
])('nothing outside of the project is read: %s', (_, files, links) => {
  const { inFolder, elsewhere, forbidden } = lintWatched(files, links);
  expect(inFolder.filter((file) => !isInProject(file) || file.startsWith('project/src/lib') || file === 'project/src/store.ts')).toEqual(
    [],
  );
  expect({ elsewhere, forbidden }).toEqual({ elsewhere: [], forbidden: [] });
});

test('files that import each other in circles come to an end', () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `project/src/m${i}.ts`,
      `import { f${(i + 1) % 30} } from './m${(i + 1) % 30}';\nexport * from './m${(i * 7 + 1) % 30}';\nexport * from './main';\nimport Redis from 'ioredis';\nexport const r${i} = new Redis();\nexport const f${i} = async (k: string) => { await f${(i + 1) % 30}(k); await r${i}.get(k); };`,
    ]),
  );
  const cyclic = `import { f0, r0 } from './m0';\nexport * from './main';\nexport async function visit(k: string) {\n  await f0(k);\n  const n = Number(await r0.get(k));\n  await r0.set(k, n + 1);\n}\n`;
  expect(lintWatched({ 'project/src/main.ts': cyclic, ...files }).reports).toEqual(['lost-update/no-read-modify-write']);
});
