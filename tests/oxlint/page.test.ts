import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import { read, root } from '../repository/house.js';
import { blocksOf, commandsOf } from '../repository/page-blocks.js';
import { oxlint } from './oxlint.js';

const page = read('docs/oxlint.md');
const [config, settings] = blocksOf(page)
  .filter(({ language }) => language === 'json')
  .map(({ code }) => JSON.parse(code) as Record<string, unknown>);

const racing = `import Redis from 'ioredis';
const redis = new Redis();
export async function visit(page: string) {
  const visits = Number(await redis.get(page));
  await redis.set(page, visits + 1);
}
`;
const repaired = `import Redis from 'ioredis';
const redis = new Redis();
export async function visit(page: string) {
  await redis.incrby(page, 1);
}
`;

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A project with the configuration of the page. The plugin is installed in the folder above, so that no run comes near its files. */
function project(files: Readonly<Record<string, string>>, more: Readonly<Record<string, unknown>> = {}): string {
  const above = mkdtempSync(path.join(os.tmpdir(), 'lost-update-oxlint-page-'));
  folders.push(above);
  mkdirSync(path.join(above, 'node_modules'));
  symlinkSync(root, path.join(above, 'node_modules/eslint-plugin-lost-update'), 'junction');
  const folder = path.join(above, 'project');
  mkdirSync(folder);
  writeFileSync(path.join(folder, '.oxlintrc.json'), JSON.stringify({ ...config, ...more }));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

describe('the configuration of the page', () => {
  it('has the rules of `recommended`', () => {
    expect(config?.['rules']).toEqual(plugin.configs.recommended.rules);
  });

  it('finds the fault, and its suggestion repairs it', () => {
    const folder = project({ 'visits.ts': racing });
    const found = oxlint(folder);
    expect(found.status).toBe(1);
    expect(found.stdout).toContain('lost-update(no-read-modify-write)');
    expect(oxlint(folder, '--fix-suggestions').status).toBe(0);
    expect(readFileSync(path.join(folder, 'visits.ts'), 'utf8')).toBe(repaired);
  });

  it('takes settings', () => {
    const locked = racing
      .replace('export async', "import { withTeamLock } from './lock.js';\nexport async")
      .replace(/( {2}const visits[^]*?;\n)( {2}await redis.set[^]*?;\n)/, '  await withTeamLock(async () => {\n  $1  $2  });\n');
    expect(locked).toContain('withTeamLock(async');
    expect(oxlint(project({ 'visits.ts': locked }, settings)).status).toBe(0);
    expect(oxlint(project({ 'visits.ts': racing }, settings)).status).toBe(1);
  });

  it('follows imports', () => {
    const helper =
      "import Redis from 'ioredis';\nconst redis = new Redis();\nexport const load = (key: string) => redis.get(key);\nexport const save = (key: string, value: number) => redis.set(key, value);\n";
    const importer =
      "import { load, save } from './helper';\nexport async function visit(page: string) {\n  const visits = Number(await load(page));\n  await save(page, visits + 1);\n}\n";
    const { status, stdout } = oxlint(project({ 'helper.ts': helper, 'visits.ts': importer }));
    expect(status).toBe(1);
    expect(stdout).toContain('visits.ts');
  });
});

describe('the page', () => {
  it('has no command but those that were run here, and the installation', () => {
    expect(commandsOf(page)).toEqual([
      'npm install --save-dev oxlint eslint-plugin-lost-update',
      'npx oxlint',
      'npx oxlint --fix-suggestions',
    ]);
  });

  it('names the version that is tested', () => {
    const { dependencies } = JSON.parse(read('tests/oxlint/package.json')) as { dependencies: { oxlint: string } };
    expect(page).toContain(`The version tested here is ${dependencies.oxlint.replace(/\.\d+$/, '')}.`);
  });
});
