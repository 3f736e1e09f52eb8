import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { read, root } from '../repository/house.js';
import { blocksOf, commandsOf } from '../repository/page-blocks.js';

/*
 * Every command of docs/ci.md, in a project that has the packages installed that the page names. What each must do is said here; a
 * command that the page has and no test runs, or the other way round, fails.
 */

const page = read('docs/ci.md');
const tool = path.join(root, 'tests/ci/node_modules');

const safe = `import Redis from 'ioredis';
const redis = new Redis();
export async function visit(page) {
  await redis.incrby(page, 1);
}
`;
const racing = safe.replace(
  '  await redis.incrby(page, 1);',
  '  const visits = Number(await redis.get(page));\n  await redis.set(page, visits + 1);',
);
const config = "import lostUpdate from 'eslint-plugin-lost-update';\n\nexport default [lostUpdate.configs.recommended];\n";

const scratch = mkdtempSync(path.join(os.tmpdir(), 'lost-update-ci-'));
const ran = new Set<string>();
let projects = 0;

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A project of its own, with the tools of this folder and the built plugin. */
class Project {
  readonly folder = path.join(scratch, String(projects++));

  constructor(files: Readonly<Record<string, string>>) {
    mkdirSync(path.join(this.folder, 'node_modules'), { recursive: true });
    const manifest = { name: 'project', type: 'module', packageManager: 'npm@11.0.0' };
    this.write({ 'eslint.config.js': config, 'package.json': JSON.stringify(manifest), ...files });
    const { dependencies } = JSON.parse(read('tests/ci/package.json')) as { dependencies: Record<string, string> };
    for (const name of Object.keys(dependencies).filter((each) => !each.startsWith('@'))) this.#link(name, path.join(tool, name));
    this.#link('.bin', path.join(tool, '.bin'));
    this.#link('eslint-plugin-lost-update', root);
  }

  #link(name: string, target: string): void {
    symlinkSync(target, path.join(this.folder, 'node_modules', name), 'junction');
  }

  write(files: Readonly<Record<string, string>>): this {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(this.folder, name)), { recursive: true });
      writeFileSync(path.join(this.folder, name), text);
    }
    return this;
  }

  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Runs a command of the page. `npx` finds what is installed; nothing is fetched. */
  run(command: string, environment: Readonly<Record<string, string>> = {}): Outcome {
    ran.add(command);
    return this.shell(
      command.replace(/^npx (eslint-plugin-lost-update)/, `${process.execPath} ${path.join(root, 'dist/cli/index.js')}`),
      environment,
    );
  }

  shell(command: string, environment: Readonly<Record<string, string>> = {}): Outcome {
    const inherited = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(npm_|CI$|GITHUB_|GITLAB_|FORCE_COLOR|VITEST)/.test(name)),
    );
    const env = { ...inherited, npm_config_offline: 'true', npm_config_yes: 'false', ...environment };
    const { status, stdout, stderr } = spawnSync(command, { cwd: this.folder, shell: true, encoding: 'utf8', env });
    return { status, stdout, stderr };
  }
}

describe('the command', () => {
  const command = 'npx eslint . --max-warnings 0';

  it('passes safe code and fails the fault', () => {
    expect(new Project({ 'a.js': safe }).run(command).status).toBe(0);
    const { status, stdout } = new Project({ 'a.js': racing }).run(command);
    expect(status).toBe(1);
    expect(stdout).toContain('lost-update/no-read-modify-write');
  });

  it('fails for a warning, too', () => {
    const warned = config.replace(']', ", { rules: { 'lost-update/no-read-modify-write': 'warn' } }]");
    const project = new Project({ 'a.js': racing, 'eslint.config.js': warned });
    expect(project.shell('npx eslint .').status).toBe(0);
    expect(project.run(command).status).toBe(1);
  });

  it('exits with 2 when it did not run', () => {
    const wrong = config.replace(']', ", { settings: { 'lost-update': { lock: [] } } }]");
    const { status, stderr } = new Project({ 'a.js': racing, 'eslint.config.js': wrong }).run(command);
    expect(status).toBe(2);
    expect(stderr).toContain("has an unknown key 'lock'");
  });
});

describe('GitHub', () => {
  it('shows annotations', () => {
    const { status, stdout } = new Project({ 'a.js': racing }).run('npx eslint . --max-warnings 0 --format gha', {
      GITHUB_ACTIONS: 'true',
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error .*file=.*a\.js.*line=5/m);
  });

  it('gets SARIF', () => {
    const project = new Project({ 'src/a.js': racing });
    expect(project.run('npx eslint-plugin-lost-update report --quiet --sarif lost-update.sarif').status).toBe(1);
    expect(project.read('lost-update.sarif')).toContain('"uri": "src/a.js"');
  });
});

describe('GitLab', () => {
  it('gets a code quality report at the path of its configuration', () => {
    const pipeline = blocksOf(page).find(({ code }) => code.includes('codequality'))?.code ?? '';
    const project = new Project({ 'a.js': racing, '.gitlab-ci.yml': pipeline });
    const variables = {
      GITLAB_CI: 'true',
      CI_JOB_NAME: 'lint',
      CI_PROJECT_DIR: project.folder,
      CI_PROJECT_URL: 'https://gitlab.example/p',
      CI_COMMIT_SHORT_SHA: 'abc',
    };
    expect(project.run('npx eslint . --max-warnings 0 --format gitlab', variables).status).toBe(1);
    expect(JSON.parse(project.read('gl-codequality.json'))).toMatchObject([
      { check_name: 'lost-update/no-read-modify-write', location: { path: 'a.js', positions: { begin: { line: 5 } } } },
    ]);
  });
});

describe('a page for people', () => {
  it('is written, without a configuration as well', () => {
    const project = new Project({ 'a.js': racing });
    rmSync(path.join(project.folder, 'eslint.config.js'));
    const { status } = project.run('npx eslint-plugin-lost-update report --html lost-update.html');
    expect(status).toBe(1);
    expect(project.read('lost-update.html')).toContain('<h1>Lost updates</h1>');
  });
});

describe('an old code base', () => {
  const twice = racing + racing.slice(racing.indexOf('export')).replace('visit(', 'again(');

  it('is recorded, and then only new faults count', () => {
    const project = new Project({ 'a.js': racing });
    expect(project.run('npx eslint . --suppress-all').status).toBe(0);
    expect(JSON.parse(project.read('eslint-suppressions.json'))).toEqual({ 'a.js': { 'lost-update/no-read-modify-write': { count: 1 } } });
    expect(project.shell('npx eslint .').status).toBe(0);
    project.write({ 'a.js': twice });
    expect(project.shell('npx eslint .').status).toBe(1);
  });

  it('is recorded rule by rule', () => {
    const project = new Project({ 'a.js': racing });
    expect(project.run('npx eslint . --suppress-rule lost-update/no-read-modify-write').status).toBe(0);
    expect(project.shell('npx eslint .').status).toBe(0);
  });

  it('has to forget what was repaired', () => {
    const project = new Project({ 'a.js': racing });
    project.shell('npx eslint . --suppress-all');
    project.write({ 'a.js': safe });
    expect(project.shell('npx eslint .').status).toBe(2);
    expect(project.run('npx eslint . --pass-on-unpruned-suppressions').status).toBe(0);
    expect(project.run('npx eslint . --prune-suppressions').status).toBe(0);
    expect(project.shell('npx eslint .').status).toBe(0);
  });

  it('is counted whole by the report', () => {
    const project = new Project({ 'a.js': racing });
    project.shell('npx eslint . --suppress-all');
    expect(project.run('npx eslint-plugin-lost-update report --html lost-update.html').status).toBe(1);
  });
});

describe('faster', () => {
  const helper =
    "import Redis from 'ioredis';\nconst redis = new Redis();\nexport const load = (key) => redis.get(key);\nexport const save = async (key, value) => {\n  await redis.set(key, value);\n};\n";
  const locked = helper.replace('  await redis.set(key, value);', '  await redis.append(key, value);');
  const importer =
    "import { load, save } from './helper.js';\nexport async function visit(page) {\n  const visits = Number(await load(page));\n  await save(page, visits + 1);\n}\n";

  it('finds the same in several threads', () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`src/a${index}.js`, racing]));
    const project = new Project(files);
    const one = project.shell('npx eslint . --format json');
    const several = project.shell('npx eslint . --concurrency 2 --format json');
    expect(several.stdout).toBe(one.stdout);
    expect(project.run('npx eslint . --concurrency auto').status).toBe(1);
  });

  it('is wrong with a cache after a change in an imported file', () => {
    const project = new Project({ 'a.js': importer, 'helper.js': locked });
    expect(project.run('npx eslint . --cache').status).toBe(0);
    project.write({ 'helper.js': helper });
    expect(project.run('npx eslint . --cache').status).toBe(0);
    expect(project.shell('npx eslint .').status).toBe(1);
  });

  it('is right with a cache where imports are not followed, and misses what spreads over files', () => {
    const sample = blocksOf(page).find(({ code }) => code.includes('crossFile: false'))?.code ?? '';
    const alone = `import lostUpdate from 'eslint-plugin-lost-update';\n${sample}`;
    const project = new Project({ 'a.js': importer, 'helper.js': helper, 'b.js': racing, 'eslint.config.js': alone });
    const { status, stdout } = project.run('npx eslint . --cache');
    expect(status).toBe(1);
    expect(stdout).toContain('b.js');
    expect(stdout).not.toContain('a.js');
  });

  it('follows imports within the folder that it runs in', () => {
    const away = importer.replace('./helper.js', '../two/helper.js');
    const project = new Project({ 'packages/one/a.js': away, 'packages/two/helper.js': helper });
    expect(project.shell('npx eslint .').status).toBe(1);
    expect(project.shell('cd packages/one && npx eslint .').status).toBe(0);
  });

  it('runs as a task of Turborepo, again only after a change', () => {
    const turbo = blocksOf(page).find(({ code }) => code.includes('TURBO_DEFAULT'))?.code ?? '';
    const member = JSON.stringify({ name: 'one', type: 'module', scripts: { lint: 'eslint . --max-warnings 0' } });
    const manifest = { name: 'project', type: 'module', packageManager: 'npm@11.0.0', workspaces: ['packages/*'] };
    const project = new Project({
      'turbo.json': turbo,
      '.gitignore': 'node_modules\n.turbo\n',
      'package.json': JSON.stringify(manifest),
      'package-lock.json': JSON.stringify({ name: 'project', lockfileVersion: 3, packages: { '': { workspaces: ['packages/*'] } } }),
      'packages/one/package.json': member,
      'packages/one/a.js': safe,
    });
    expect(project.shell('git init --quiet && git add -A').status).toBe(0);
    const quiet = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' };
    const command = 'npx turbo run lint';
    expect(project.run(command, quiet)).toMatchObject({ status: 0, stdout: expect.stringContaining('0 cached, 1 total') as string });
    expect(project.run(command, quiet).stdout).toContain('1 cached, 1 total');
    project.write({ 'packages/one/a.js': racing });
    expect(project.run(command, quiet)).toMatchObject({ status: 1, stdout: expect.stringContaining('no-read-modify-write') as string });
  });
});

describe('before a commit', () => {
  it('lints what is staged', () => {
    const settings = JSON.parse(blocksOf(page).find(({ code }) => code.includes('"lint-staged"'))?.code ?? '{}') as object;
    const project = new Project({
      'package.json': JSON.stringify({ name: 'project', type: 'module', ...settings }),
      '.gitignore': 'node_modules\n',
    });
    for (const command of [
      'git init --quiet',
      'git config user.email a@example.com',
      'git config user.name A',
      'git add -A',
      'git commit --quiet --message first',
    ])
      expect(project.shell(command).status).toBe(0);
    project.write({ 'a.js': safe }).shell('git add a.js');
    expect(project.run('npx lint-staged').status).toBe(0);
    project.write({ 'a.js': racing }).shell('git add a.js');
    expect(project.run('npx lint-staged').status).toBe(1);
  });
});

describe('the page', () => {
  it('has every option of the report', () => {
    const { stdout } = new Project({}).shell(`${process.execPath} ${path.join(root, 'dist/cli/index.js')} --help`);
    const options = (text: string): Set<string> => new Set([...text.matchAll(/^[|\s]*`?(--[a-z]+)/gm)].map(([, option = '']) => option));
    expect(options(page)).toEqual(options(stdout));
    expect(options(stdout).size).toBeGreaterThan(4);
  });

  it('has no command that is not run here, apart from the installation', () => {
    expect(existsSync(tool)).toBe(true);
    expect(new Set(commandsOf(page).filter((command) => command !== 'npm ci'))).toEqual(ran);
  });

  it('has configurations of build tools that are JSON', () => {
    const samples = blocksOf(page).filter(({ language }) => language === 'json');
    expect(samples).toHaveLength(3);
    for (const { code } of samples) expect(() => JSON.parse(code) as unknown).not.toThrow();
  });
});
