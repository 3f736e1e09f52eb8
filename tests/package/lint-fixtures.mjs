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
  '@typescript-eslint/parser': { files: ['racing.js', 'safe.js', 'racing.ts'], languageOptions: { parser: typescript } },
  '@babel/eslint-parser': {
    files: ['racing.js', 'safe.js'],
    languageOptions: { parser: babel, parserOptions: { requireConfigFile: false, babelOptions: { babelrc: false, configFile: false } } },
  },
};

const reports = {};
for (const [parser, { files, languageOptions }] of Object.entries(parsers)) {
  for (const file of files) {
    const linter = new Linter({ configType: 'flat' });
    const config = [
      { files: ['**/*.{js,ts}'], languageOptions },
      { files: ['**/*.ts'], ...plugin.configs.recommended },
      plugin.configs.recommended,
    ];
    const messages = linter.verify(readFileSync(path.join(fixtures, file), 'utf8'), config, { filename: file });
    reports[`${parser} ${file}`] = messages.map(
      ({ ruleId, message, line, suggestions = [] }) =>
        `${line} ${ruleId ?? message} ${suggestions.map((suggestion) => suggestion.fix.text).join(' | ')}`,
    );
  }
}
console.log(JSON.stringify(reports));
