import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read, root } from '../repository/house.js';
import { blocksOf } from '../repository/page-blocks.js';
import { LanguageServer } from './language-server.js';

/* The ESLint language server, which VS Code and others run, with the built plugin: what is underlined, what the light bulb offers, and what it does. */

const plain = `import lostUpdate from 'eslint-plugin-lost-update';
export default [lostUpdate.configs.recommended];
`;
const typed = `import lostUpdate from 'eslint-plugin-lost-update';
import * as parser from '@typescript-eslint/parser';
const parserOptions = { projectService: true, tsconfigRootDir: import.meta.dirname };
export default [{ files: ['**/*.ts'], languageOptions: { parser, parserOptions } }, lostUpdate.configs.recommended];
`;
const counter = `import Redis from 'ioredis';
const redis = new Redis();
export async function visit(page) {
  const visits = Number(await redis.get(page));
  await redis.set(page, visits + 1);
}
`;
const service = `import type { Redis } from 'ioredis';
export class Visits {
  constructor(private readonly redis: Redis) {}
  async visit(page: string): Promise<void> {
    const visits = Number(await this.redis.get(page));
    await this.redis.set(page, visits + 1);
  }
}
`;
const importer = `import { load, save } from './store.js';
export async function visit(page) {
  const visits = Number(await load(page));
  await save(page, visits + 1);
}
`;
const racingStore = `import Redis from 'ioredis';
const redis = new Redis();
export const load = (key) => redis.get(key);
export const save = async (key, value) => {
  await redis.set(key, value);
};
`;

const page = read('docs/editors.md');

interface Settings {
  'eslint.options'?: object;
  lsp?: { eslint: { settings: { options: object } } };
}

/** The first block of the page in a language. */
function sampleOf(language: string): string {
  return blocksOf(page).find((block) => block.language === language)?.code ?? '';
}

const scratch = mkdtempSync(path.join(os.tmpdir(), 'lost-update-editor-'));
let projects = 0;
let folder = '';
let server: LanguageServer | undefined;

beforeEach(() => {
  folder = path.join(scratch, String(projects++));
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  for (const name of ['eslint', '@typescript-eslint', 'typescript'])
    symlinkSync(path.join(root, 'tests/editor/node_modules', name), path.join(folder, 'node_modules', name), 'junction');
  symlinkSync(root, path.join(folder, 'node_modules/eslint-plugin-lost-update'), 'junction');
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** A server over a folder with these files. */
async function open(files: Readonly<Record<string, string>>, options: object = {}): Promise<LanguageServer> {
  write({ 'package.json': '{ "type": "module" }\n', 'tsconfig.json': '{ "include": ["*.ts"] }\n', ...files });
  server = new LanguageServer(folder, options);
  await server.start();
  return server;
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}

describe.each([
  { kind: 'JavaScript', file: 'visits.js', text: counter, config: plain, line: 4, repaired: '  await redis.incrby(page, 1);\n' },
  {
    kind: 'TypeScript with types',
    file: 'visits.ts',
    text: service,
    config: typed,
    line: 5,
    repaired: '    await this.redis.incrby(page, 1);\n',
  },
])('$kind', ({ file, text, config, line, repaired }) => {
  it('is underlined, offered a repair, and clean after it', async () => {
    const editor = await open({ [file]: text, 'eslint.config.js': config });
    editor.open(file, text);
    const [diagnostic, ...others] = await editor.diagnostics(file);
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      code: 'lost-update/no-read-modify-write',
      severity: 1,
      range: { start: { line } },
      codeDescription: { href: expect.stringMatching(/docs\/rules\/no-read-modify-write\.md$/) as string },
    });
    if (!diagnostic) throw new Error('nothing is underlined');

    const actions = await editor.actions(file, diagnostic);
    expect(actions.map(({ title }) => title)).toEqual(sampleOf('text').trim().split('\n'));
    for (const action of actions.slice(0, 1)) await editor.take(action);
    expect(editor.text(file)).toContain(repaired);
    expect(await editor.diagnostics(file)).toEqual([]);
  });
});

describe('imports', () => {
  it('are followed, and read anew when they change on disk', async () => {
    const editor = await open({ 'visits.js': importer, 'store.js': racingStore, 'eslint.config.js': plain });
    editor.open('visits.js', importer);
    expect((await editor.diagnostics('visits.js')).map(({ code }) => code)).toEqual(['lost-update/no-read-modify-write']);
    write({ 'store.js': racingStore.replace('redis.set(key, value)', 'redis.publish(key, value)') });
    expect(await editor.diagnostics('visits.js')).toEqual([]);
  });
});

describe('bulk suppressions', () => {
  const suppressions = JSON.stringify({ 'visits.js': { 'lost-update/no-read-modify-write': { count: 1 } } });
  const files = { 'visits.js': counter, 'eslint.config.js': plain, 'eslint-suppressions.json': suppressions };

  it('are honoured only if the settings say so', async () => {
    const editor = await open(files);
    editor.open('visits.js', counter);
    expect(await editor.diagnostics('visits.js')).toHaveLength(1);
  });

  it.each([
    ['VS Code', (settings: Settings) => settings['eslint.options']],
    ['Zed', (settings: Settings) => settings.lsp?.eslint.settings.options],
  ])('are honoured with the settings that the page has for %s', async (_, optionsIn) => {
    const options = blocksOf(page)
      .filter(({ language }) => language === 'json')
      .map(({ code }) => optionsIn(JSON.parse(code) as Settings))
      .find(Boolean);
    const editor = await open(files, options);
    editor.open('visits.js', counter);
    expect(await editor.diagnostics('visits.js')).toEqual([]);
  });
});
