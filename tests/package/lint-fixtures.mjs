// Runs inside a cell: a folder with one version of ESLint, the parsers that go with it, and the installed package.
// Lints the fixtures with each parser and prints what was reported, as JSON.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [fixtures] = process.argv.slice(2);
const require = createRequire(path.join(process.cwd(), 'package.json'));
const load = async (name) => import(pathToFileURL(require.resolve(name)).href);

const { Linter } = await load('eslint');
const { default: plugin } = await load('eslint-plugin-lost-update');
if (require('eslint-plugin-lost-update').default !== plugin) throw new Error('import and require() give two plugins');

const typescript = await load('@typescript-eslint/parser');
const { default: babel } = await load('@babel/eslint-parser');
const parsers = {
  espree: { files: ['racing.js', 'safe.js'], languageOptions: {} },
  '@typescript-eslint/parser': { files: ['racing.js', 'safe.js', 'racing.ts', 'safe.ts'], languageOptions: { parser: typescript } },
  '@babel/eslint-parser': {
    files: ['racing.js', 'safe.js'],
    languageOptions: { parser: babel, parserOptions: { requireConfigFile: false, babelOptions: { babelrc: false, configFile: false } } },
  },
};

const read = (file) => readFileSync(path.join(fixtures, file), 'utf8');
const repaired = (code, { fix }) => code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);

const reports = {};
for (const [parser, { files, languageOptions }] of Object.entries(parsers)) {
  for (const file of files) {
    const linter = new Linter({ configType: 'flat' });
    const config = [{ ...plugin.configs.recommended, files: ['**/*.{js,ts}'], languageOptions }];
    reports[`${parser} ${file}`] = linter
      .verify(read(file), config, { filename: file })
      .map(({ ruleId, message, line, suggestions = [] }) => ({
        line,
        rule: ruleId ?? message,
        suggestions: suggestions.map(({ desc }) => desc),
        becomesSafe: suggestions.some((suggestion) => repaired(read(file), suggestion) === read(file.replace('racing', 'safe'))),
      }));
  }
}
console.log(JSON.stringify(reports));
