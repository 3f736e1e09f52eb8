import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as babelParser from '@babel/eslint-parser';
import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import { Linter, type ESLint, type Rule } from 'eslint';
import { describe, expect, it, onTestFinished } from 'vitest';
import { moduleOf, type FollowOptions, type LintedFile, type LintedModule } from '../../../src/analysis/host.js';
import { resolveImport, type Origin } from '../../../src/analysis/modules.js';

/** Lints `main` in a real ESLint and gives what a rule there sees. */
function lint(
  files: Readonly<Record<string, string>>,
  main: string,
  config: Linter.Config = {},
  options: FollowOptions = { crossFile: true },
  text = files[main] ?? '',
) {
  const cwd = mkdtempSync(join(tmpdir(), 'linted-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(cwd, file, '..'), { recursive: true });
    writeFileSync(join(cwd, file), text);
  }
  const seen: { linted: LintedModule | undefined; again: LintedModule | undefined; origin: Origin | undefined }[] = [];
  const rule: Rule.RuleModule = {
    create(context) {
      const file = context as unknown as LintedFile; // the same object by typescript-eslint's types
      return {
        'Program:exit'(program: unknown) {
          const linted = moduleOf(file, options);
          const variable = linted?.module.scopes.acquire(program as TSESTree.Program, true)?.set.get('x');
          seen.push({
            linted,
            again: moduleOf(file, options),
            origin: linted && variable && resolveImport(linted.module, variable, linted.host),
          });
        },
      };
    },
  };
  const plugin: ESLint.Plugin = { rules: { see: rule } };
  const messages = new Linter({ cwd }).verify(
    text,
    [{ files: ['**/*.js', '**/*.jsx', '**/*.ts'], ...config, plugins: { own: plugin }, rules: { 'own/see': 'error' } }],
    { filename: join(cwd, main) },
  );
  expect(messages).toEqual([]);
  const [first] = seen;
  if (!first) throw new Error('the rule did not run');
  return first;
}

const found = ({ origin }: { origin: Origin | undefined }) => (origin?.kind === 'local' ? origin.binding.node.type : origin);

describe('the parser of the linted file reads its imports', () => {
  it('espree: modules, JSX, CommonJS', () => {
    expect(found(lint({ 'main.js': `import { x } from './a.js'`, 'a.js': 'export const x = async () => { await 1 }' }, 'main.js'))).toBe(
      'VariableDeclarator',
    );
    const jsx: Linter.Config = { languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } };
    expect(found(lint({ 'main.js': `import { x } from './a.jsx'`, 'a.jsx': 'export function x() { return <p/> }' }, 'main.js', jsx))).toBe(
      'FunctionDeclaration',
    );
    const commonjs: Linter.Config = { languageOptions: { sourceType: 'commonjs' } };
    expect(
      found(lint({ 'main.js': `const { x } = require('./a')`, 'a.js': 'class x {}; module.exports = { x }; return' }, 'main.js', commonjs)),
    ).toBe('ClassDeclaration');
  });

  it('espree: an imported .cjs beside modules', () => {
    expect(
      found(lint({ 'main.js': `import { x } from './a.cjs'`, 'a.cjs': 'function x() {} module.exports = { x }; return' }, 'main.js')),
    ).toBe('FunctionDeclaration');
  });

  it('typescript-eslint', () => {
    const config: Linter.Config = { languageOptions: { parser: typescriptParser } };
    expect(found(lint({ 'main.ts': `import { x } from './a.js'`, 'a.ts': 'export enum x { A }' }, 'main.ts', config))).toBe(
      'TSEnumDeclaration',
    );
  });

  it('Babel', () => {
    const parserOptions = {
      requireConfigFile: false,
      babelOptions: { babelrc: false, configFile: false, parserOpts: { plugins: ['jsx'] } },
    };
    const config: Linter.Config = { languageOptions: { parser: babelParser, parserOptions } };
    expect(found(lint({ 'main.js': `import { x } from './a.js'`, 'a.js': 'export class x { #y = <p/> }' }, 'main.js', config))).toBe(
      'ClassDeclaration',
    );
  });
});

describe('one lint', () => {
  const files = { 'main.js': `import { x } from './a.js'`, 'a.js': 'export const x = 1' };

  it('has one module and one host', () => {
    const { linted, again } = lint(files, 'main.js');
    expect(linted?.host).toBeDefined();
    expect(again?.module).toBe(linted?.module);
    expect(again?.host).toBe(linted?.host);
  });

  it('has no host when imports are not to be followed', () => {
    const { linted, origin } = lint(files, 'main.js', {}, { crossFile: false });
    expect(linted?.module.text).toBe(files['main.js']);
    expect(linted?.host).toBeUndefined();
    expect(origin).toBeUndefined();
  });

  it('tells packages without a host', () => {
    const { origin } = lint({ 'main.js': `import { x } from 'ioredis'` }, 'main.js', {}, { crossFile: false });
    expect(origin).toEqual({ kind: 'package', name: 'ioredis', exported: 'x' });
  });

  it('knows only packages in a part of another file', () => {
    const part = (text: string) => lint({ 'readme.md': '', 'a.js': 'export const x = 1' }, 'readme.md/0.js', {}, { crossFile: true }, text);
    expect(part(`import { x } from 'ioredis'`).origin).toEqual({ kind: 'package', name: 'ioredis', exported: 'x' });
    expect(part(`import { x } from './a.js'`).origin).toBeUndefined();
  });

  it('follows the imports of a file that is not saved yet', () => {
    expect(found(lint({ 'a.js': 'export const x = 1' }, 'new.js', {}, { crossFile: true }, `import { x } from './a.js'`))).toBe(
      'VariableDeclarator',
    );
  });
});
