// What the rules cost on real sources, as a share of the time that parsing them takes in the same run.
//   node bench/rules.mjs [--config recommended|strict|all] [--files 200] [DIR …]
// Without a directory: published packages that ship their TypeScript (`node scripts/install-test-packages.mjs bench` installs them).
// With --files, so many of each are linted, spread evenly; what they import is then parsed for fewer, so that following looks dearer.
// Beside the rules run require-atomic-updates and the plugins that people have on, where they are installed.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import plugin from '../dist/index.js';

const { values, positionals } = parseArgs({
  options: { config: { type: 'string', default: 'recommended' }, files: { type: 'string', default: 'all' } },
  allowPositionals: true,
});

const here = dirname(fileURLToPath(import.meta.url));
const published = ['effect', 'viem', 'zod', 'openai', 'convex', 'mongodb'].map((name) => join(here, 'node_modules', name));
/** Characters; what is larger is generated. */
const largest = 400_000;

/** Plugins to measure beside, as the prefix of their rules, and the rules. */
const neighbours = [
  ['promise', 'eslint-plugin-promise', ({ configs }) => configs['flat/recommended'].rules],
  ['sonarjs', 'eslint-plugin-sonarjs', ({ configs }) => configs.recommended.rules],
  ['import-x', 'eslint-plugin-import-x', () => ({ 'import-x/no-cycle': 'error' })],
];

const beside = { plugins: {}, rules: { 'require-atomic-updates': 'error' }, names: ['require-atomic-updates'] };
for (const [prefix, name, rulesOf] of existsSync(join(here, 'node_modules')) ? neighbours : []) {
  const { default: neighbour } = await import(name);
  beside.plugins[prefix] = neighbour;
  Object.assign(beside.rules, rulesOf(neighbour));
  beside.names.push(prefix);
}

function filesIn(directory) {
  const all = readdirSync(directory, { recursive: true })
    .map((name) => join(directory, name))
    .filter((file) => /(?<!\.d)\.[cm]?tsx?$/.test(file) && !relative(directory, file).includes('node_modules'))
    .filter((file) => statSync(file).isFile() && statSync(file).size <= largest)
    .sort();
  if (values.files === 'all') return all;
  const step = Math.max(1, all.length / Number(values.files));
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** Milliseconds of parsing, and of each plugin's rules, for some files in one run. */
async function measure(directory, files, crossFile, extra) {
  const eslint = new ESLint({
    cwd: directory,
    stats: true,
    ignore: false,
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: [
      {
        files: ['**/*.{ts,tsx,mts,cts}'],
        languageOptions: { parser },
        plugins: { 'lost-update': plugin, ...extra.plugins },
        rules: { ...plugin.configs[values.config].rules, ...extra.rules },
        settings: { 'lost-update': { crossFile } },
      },
    ],
  });
  const spent = new Map();
  const add = (name, time) => spent.set(name, (spent.get(name) ?? 0) + time);
  for (const file of files) {
    const [result] = await eslint.lintText(readFileSync(file, 'utf8'), { filePath: file });
    for (const { parse, rules } of result.stats.times.passes) {
      add('parse', parse.total);
      for (const [rule, { total }] of Object.entries(rules ?? {})) add(rule.includes('/') ? rule.split('/')[0] : rule, total);
    }
    add('reports', result.messages.filter(({ ruleId }) => ruleId?.startsWith('lost-update/')).length);
  }
  return spent;
}

const row = (cells) => console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(12) : cell.padStart(10))).join(' '));
const share = (spent, name) => `${((100 * (spent.get(name) ?? 0)) / spent.get('parse')).toFixed(1)} %`;

row(['', 'files', 'reports', 'one file', 'followed', ...beside.names.map((name) => (name.length > 10 ? 'atomic-upd' : name))]);
const sums = new Map();
for (const directory of positionals.length > 0 ? positionals.map((name) => resolve(name)) : published) {
  if (!existsSync(directory)) {
    console.log(`${basename(directory)} is not installed: run \`node scripts/install-test-packages.mjs bench\``);
    continue;
  }
  const files = filesIn(directory);
  const alone = await measure(directory, files, false, {});
  const followed = await measure(directory, files, true, beside);
  row([
    basename(directory),
    String(files.length),
    String(followed.get('reports')),
    share(alone, 'lost-update'),
    share(followed, 'lost-update'),
    ...beside.names.map((name) => share(followed, name)),
  ]);
  for (const [name, time] of followed) sums.set(name, (sums.get(name) ?? 0) + time);
  for (const name of ['parse', 'lost-update']) sums.set(`${name} alone`, (sums.get(`${name} alone`) ?? 0) + alone.get(name));
}
const alone = (100 * sums.get('lost-update alone')) / sums.get('parse alone');
row(['all', '', '', `${alone.toFixed(1)} %`, share(sums, 'lost-update'), ...beside.names.map((name) => share(sums, name))]);
