import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/cli/report/types.js';
import { root } from '../repository/house.js';
import { configWith, counter, Project } from './project.js';

const projects: Project[] = [];
const project = (files: Readonly<Record<string, string>>): Project => {
  const made = new Project().write(files);
  projects.push(made);
  return made;
};

afterEach(() => {
  for (const made of projects.splice(0)) made.remove();
});

const typed = counter.replace('page)', 'page: string)');
const rulesIn = ({ findings }: Report) => findings.map(({ file, rule }) => `${file} ${rule}`);
const asJson = async (made: Project, options = {}): Promise<Report> =>
  JSON.parse((await made.report({ json: true, ...options })).stdout) as Report;

describe('what is printed', () => {
  it('tells each finding by its course of events, then counts', async () => {
    const { code, stdout } = await project({ 'visits.js': counter }).report();
    expect(code).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "visits.js:5:9  no-read-modify-write
        page is read by \`redis.get(page)\` (line 4) and written back here: a write in between is lost. Use an atomic operation, a compare-and-set that re-reads, or a lock around both.

        Writer A                        Writer B                        page
        ──────────────────────────────  ──────────────────────────────  ──────────────
        reads 10 (line 4)                                               10
                                        reads 10 (line 4)               10
        writes 11, made of 10 (line 5)                                  11, made of 10
                                        writes 12, made of 10 (line 5)  12, made of 10
        Lost  The 1 that Writer A added: 13 was due.

        Repair  Use INCRBY.
        Repair  Use a loop of a Lua compare-and-set that re-reads.

      Store    Findings
      ───────  ────────
      ioredis  1

      Key   Store    Findings
      ────  ───────  ────────
      page  ioredis  1

      Rule                  Findings
      ────────────────────  ────────
      no-read-modify-write  1

      1 finding in 1 file, of 1 file looked at.
      "
    `);
  });

  it('is the summary alone on request', async () => {
    const { stdout } = await project({ 'visits.js': counter }).report({ quiet: true });
    expect(stdout).not.toContain('Writer A');
    expect(stdout).toContain('1 finding in 1 file, of 1 file looked at.');
  });

  it('is one sentence where nothing was found', async () => {
    const { code, stdout } = await project({ 'a.js': 'export const a = 1;\n' }).report();
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No findings, of 1 file looked at.\n' });
  });

  it('has colours and progress on a terminal only', async () => {
    const made = project({ 'visits.js': counter });
    const plain = await made.report();
    const terminal = await made.report({}, true);
    expect(plain.stderr).toBe('');
    expect(terminal.stderr).toBe('\r1 file …\r\u001B[K');
    expect(terminal.stdout).not.toBe(plain.stdout);
    expect(stripVTControlCharacters(terminal.stdout)).toBe(plain.stdout);
  });

  it('names the files that cannot be read as code', async () => {
    const { code, stdout } = await project({ 'broken.js': 'export const = 1;\n' }).report();
    expect(code).toBe(1);
    expect(stdout).toContain('not read broken.js:1 Parsing error');
    expect(stdout).toContain('1 file could not be read.');
  });
});

describe('the JSON', () => {
  it('has the findings and the counts', async () => {
    const report = await asJson(project({ 'src/visits.js': counter, 'src/visits.ts': typed }));
    expect(report).toMatchObject({
      files: 2,
      findings: [
        { file: 'src/visits.js', line: 5, column: 9, store: 'ioredis', key: 'page', certainty: 'certain', severity: 'error' },
        { file: 'src/visits.ts', line: 5 },
      ],
      summary: {
        stores: [{ name: 'ioredis', findings: 2 }],
        keys: [{ store: 'ioredis', name: 'page', findings: 2 }],
        rules: [{ name: 'no-read-modify-write', findings: 2 }],
      },
    });
  });

  it('shows of each repair the lines that it changes', async () => {
    const [finding] = (await asJson(project({ 'visits.js': counter }))).findings;
    expect(finding?.repairs[0]?.changes).toEqual([
      { sign: '-', text: '  const visits = Number(await redis.get(page));' },
      { sign: '-', text: '  await redis.set(page, visits + 1);' },
      { sign: '+', text: '  await redis.incrby(page, 1);' },
    ]);
  });
});

describe('which files and rules', () => {
  it('are JavaScript and TypeScript, and recommended, without a configuration', async () => {
    const made = project({ 'a.js': counter, 'b.ts': typed, 'c.tsx': typed, 'dist/d.js': counter, 'node_modules/e/index.js': counter });
    expect(rulesIn(await asJson(made))).toEqual(
      ['a', 'b', 'c'].map((name) => `${name}.${name === 'a' ? 'js' : name === 'b' ? 'ts' : 'tsx'} no-read-modify-write`),
    );
  });

  it('are those named on the command line', async () => {
    const made = project({ 'src/a.js': counter, 'lib/b.js': counter });
    expect(rulesIn(await asJson(made, { paths: ['lib'] }))).toEqual(['lib/b.js no-read-modify-write']);
  });

  it('are recommended where the configuration has nothing of this plugin', async () => {
    const made = project({
      'visits.js': counter,
      'b.ts': typed,
      'eslint.config.mjs': "export default [{ rules: { 'no-var': 'error' } }];\n",
    });
    expect(rulesIn(await asJson(made))).toEqual(['visits.js no-read-modify-write']);
  });

  it('are those that the project has switched on', async () => {
    const made = project({ 'visits.js': counter, 'eslint.config.mjs': configWith({ 'lost-update/no-check-then-act': 'error' }) });
    expect(rulesIn(await asJson(made))).toEqual([]);
    made.write({ 'eslint.config.mjs': configWith({ 'lost-update/no-read-modify-write': 'warn' }) });
    expect((await asJson(made)).findings).toMatchObject([{ rule: 'no-read-modify-write', severity: 'warning', store: 'ioredis' }]);
  });

  it('are those of a package that has a configuration of its own', async () => {
    const config = configWith({ 'lost-update/no-read-modify-write': 'warn' });
    const made = project({ 'one/visits.js': counter, 'one/eslint.config.mjs': config });
    expect((await asJson(made, { paths: ['one'] })).findings).toMatchObject([{ file: 'one/visits.js', severity: 'warning' }]);
  });

  it('are a preset on request', async () => {
    const made = project({ 'visits.js': counter, 'eslint.config.mjs': configWith({ 'lost-update/no-check-then-act': 'error' }) });
    expect(rulesIn(await asJson(made, { preset: 'recommended' }))).toEqual(['visits.js no-read-modify-write']);
  });

  it('leave out what a comment disables, and findings of other plugins', async () => {
    const disabled = counter.replace(
      '  await redis.set',
      '  // eslint-disable-next-line lost-update/no-read-modify-write -- one writer\n  await redis.set',
    );
    const made = project({
      'visits.js': `var a;\n${disabled}`,
      'eslint.config.mjs': configWith({ 'lost-update/no-read-modify-write': 'error', 'no-var': 'error' }),
    });
    expect(rulesIn(await asJson(made))).toEqual([]);
  });
});

describe('code in other files', () => {
  it('is found where a processor puts it, with its course of events', async () => {
    const plugin = path.join(root, 'dist/index.js');
    const config = `import plugin from ${JSON.stringify(plugin)};
const processor = {
  meta: { name: 'script' },
  preprocess: (text) => [{ text: text.split('<script>\\n')[1].split('</script>')[0], filename: '0.js' }],
  postprocess: ([messages]) => messages.map((message) => ({ ...message, line: message.line + 2 })),
};
export default [
  { files: ['**/*.page'], plugins: { local: { processors: { script: processor } } }, processor: 'local/script' },
  { files: ['**/*.js'], ...plugin.configs.recommended },
];
`;
    const made = project({ 'visits.page': `<h1>Visits</h1>\n<script>\n${counter}</script>\n`, 'eslint.config.mjs': config });
    expect((await asJson(made, { paths: ['visits.page'] })).findings).toMatchObject([
      {
        file: 'visits.page',
        line: 7,
        store: 'ioredis',
        key: 'page',
        interleaving: { steps: [{ line: 6 }, { line: 6 }, { line: 7 }, { line: 7 }] },
      },
    ]);
  });
});

describe('a fingerprint', () => {
  it('stays when lines move, and tells equal lines apart', async () => {
    const made = project({ 'visits.js': counter });
    const before = await asJson(made);
    made.write({ 'visits.js': `// moved\n\n${counter}` });
    expect((await asJson(made)).findings.map(({ fingerprint }) => fingerprint)).toEqual(
      before.findings.map(({ fingerprint }) => fingerprint),
    );
    made.write({ 'visits.js': counter + counter.slice(counter.indexOf('export')).replace('visit(', 'again(') });
    const two = (await asJson(made)).findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(two).size).toBe(2);
    expect(two[0]).toBe(before.findings[0]?.fingerprint);
  });
});

describe('the command line', () => {
  const run = (made: Project, ...args: string[]) =>
    spawnSync(process.execPath, [path.join(root, 'dist/cli/index.js'), 'report', ...args], { cwd: made.folder, encoding: 'utf8' });

  it('writes the files asked for and exits with 1 on findings', () => {
    const made = project({ 'visits.js': counter });
    const { status, stdout, stderr } = run(made, '--html', 'report.html', '--sarif', 'report.sarif', '--json', 'visits.js');
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as Report).findings).toHaveLength(1);
    expect(stderr).toBe('Wrote report.html\nWrote report.sarif\n');
    expect(readFileSync(path.join(made.folder, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('exits with 0 without findings', () => {
    expect(run(project({ 'a.js': 'export const a = 1;\n' })).status).toBe(0);
  });

  it.each([
    [['--colour'], 'colour'],
    [['--html'], 'html'],
    [['--preset', 'stric'], "Unknown preset 'stric'"],
    [['missing.js'], 'missing.js'],
    [['--sarif', 'missing/folder/report.sarif'], 'missing/folder'],
  ])('exits with 2 on %j', (args, reason) => {
    const { status, stderr } = run(project({ 'visits.js': counter }), ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
  });
});
