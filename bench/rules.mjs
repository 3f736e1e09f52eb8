// What the rules cost on real sources, as a share of the time that parsing them takes in the same run.
//   node bench/rules.mjs [--dir DIR] [--config recommended|strict|all] [--alone]
// Without --dir: the sources of this plugin. --alone: imports are not followed.
// Beside it runs require-atomic-updates, the core rule that people know.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import plugin from '../dist/index.js';

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    config: { type: 'string', default: 'recommended' },
    alone: { type: 'boolean', default: false },
  },
});

const own = fileURLToPath(new URL('../src', import.meta.url));
const directory = resolve(values.dir ?? own);
/** Characters; what is larger is generated. */
const largest = 400_000;

const files = readdirSync(directory, { recursive: true })
  .map((name) => join(directory, name))
  .filter((file) => /(?<!\.d)\.[cm]?tsx?$/.test(file) && !relative(directory, file).includes('node_modules'))
  .filter((file) => statSync(file).isFile() && statSync(file).size <= largest);

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
      plugins: { 'lost-update': plugin },
      rules: { ...plugin.configs[values.config].rules, 'require-atomic-updates': 'error' },
      settings: { 'lost-update': { crossFile: !values.alone } },
    },
  ],
});

let parsing = 0;
let reports = 0;
const byRule = new Map();
for (const file of files) {
  const [result] = await eslint.lintText(readFileSync(file, 'utf8'), { filePath: file });
  for (const { parse, rules } of result.stats.times.passes) {
    parsing += parse.total;
    for (const [rule, { total }] of Object.entries(rules ?? {})) byRule.set(rule, (byRule.get(rule) ?? 0) + total);
  }
  reports += result.messages.filter(({ ruleId }) => ruleId?.startsWith('lost-update/')).length;
}

const share = (milliseconds) => `${((100 * milliseconds) / parsing).toFixed(1)} %`.padStart(8);
const ours = [...byRule].filter(([rule]) => rule.startsWith('lost-update/'));
console.log(`${files.length} files, ${parsing.toFixed(0)} ms of parsing, ${reports} reports`);
console.log(
  `${share(ours.reduce((sum, [, time]) => sum + time, 0))}  all rules of ${values.config}${values.alone ? ', imports not followed' : ''}`,
);
console.log(`${share(byRule.get('require-atomic-updates') ?? 0)}  require-atomic-updates`);
// the analysis is shared: its whole cost shows at the rule that asks first
for (const [rule, time] of ours.toSorted((a, b) => b[1] - a[1]).slice(0, 4)) console.log(`${share(time)}    ${rule}`);
