import { describe, expect, it } from 'vitest';
import { project } from './project.js';

const origin = (main: string, others: Record<string, string>, name = 'x') =>
  project({ 'main.ts': main, ...others })
    .open('main.ts')
    .origin(name);

describe('declarations', () => {
  it.each([
    ['export function x() {}', 'FunctionDeclaration'],
    ['export async function* x() {}', 'FunctionDeclaration'],
    ['export const x = () => 1', 'VariableDeclarator'],
    ['export class x {}', 'ClassDeclaration'],
    ['export enum x { A = "a" }', 'TSEnumDeclaration'],
    ['export interface x { a: string }', 'TSInterfaceDeclaration'],
    ['export type x = { a: string }', 'TSTypeAliasDeclaration'],
    ['export const { a: [x = 1] } = make()', 'VariableDeclarator'],
    ['export const { ...x } = make()', 'VariableDeclarator'],
    ['const x = 1; export { x }', 'VariableDeclarator'],
    ['export { x }; function x() {}', 'FunctionDeclaration'],
    ['export function x(a: string): void; export function x(a: unknown) {}', 'FunctionDeclaration'],
    ['export interface x { a: string } export const x = make()', 'VariableDeclarator'],
  ])('%s', (text, node) => {
    expect(origin(`import { x } from './a'`, { 'a.ts': text })).toBe(`a.ts#${node} x`);
  });

  it('is nothing for a name that is not exported, or not declared', () => {
    expect(origin(`import { x } from './a'`, { 'a.ts': 'const x = 1; export const y = 2' })).toBeUndefined();
    expect(origin(`import { x } from './a'`, { 'a.ts': 'export { x }' })).toBeUndefined();
  });

  it('is nothing for a variable that is no import', () => {
    expect(origin('const x = 1', {})).toBeUndefined();
  });
});

describe('default exports', () => {
  it.each([
    ['export default function load() {}', 'FunctionDeclaration load'],
    ['export default function () {}', 'FunctionDeclaration'],
    ['export default class {}', 'ClassDeclaration'],
    ['export default new Store()', 'NewExpression'],
    ['const store = new Store(); export default store', 'VariableDeclarator store'],
    ['const store = new Store(); export { store as default }', 'VariableDeclarator store'],
  ])('%s', (text, node) => {
    expect(origin(`import x from './a'`, { 'a.ts': text })).toBe(`a.ts#${node}`);
  });

  it('are not passed on by export *', () => {
    expect(origin(`import x from './barrel'`, { 'barrel.ts': `export * from './a'`, 'a.ts': 'export default 1' })).toBeUndefined();
  });

  it('may be imported by name', () => {
    expect(origin(`import { default as x } from './a'`, { 'a.ts': 'export default class Store {}' })).toBe('a.ts#ClassDeclaration Store');
  });
});

describe('re-exports', () => {
  const a = { 'a.ts': 'export const a = 1' };

  it.each([
    [`export { a as x } from './a'`],
    [`import { a } from './a'; export { a as x }`],
    [`import { a as b } from './a'; export { b as x }`],
    [`export { a as 'x' } from './a'`],
  ])('%s', (text) => {
    expect(origin(`import { x } from './b'`, { ...a, 'b.ts': text })).toBe('a.ts#VariableDeclarator a');
  });

  it('go through barrels of barrels', () => {
    const barrels = {
      'b.ts': `export * from './none'; export * from './c'`,
      'c.ts': `export { d as x } from './d'`,
      'd.ts': `export * from './e'`,
      'e.ts': 'export class d {}',
    };
    expect(origin(`import { x } from './b'`, barrels)).toBe('e.ts#ClassDeclaration d');
  });

  it('prefer what the barrel declares itself', () => {
    expect(origin(`import { a as x } from './b'`, { ...a, 'b.ts': `export * from './a'; export class a {}` })).toBe(
      'b.ts#ClassDeclaration a',
    );
  });

  it('lead to packages', () => {
    expect(origin(`import { x } from './b'`, { 'b.ts': `export { Redis as x } from 'ioredis'` })).toBe('package ioredis#Redis');
    expect(origin(`import { x } from './b'`, { 'b.ts': `import R from 'ioredis'; export { R as x }` })).toBe('package ioredis#default');
    expect(origin(`import { x } from './b'`, { 'b.ts': `export * from './a'; export * from 'ioredis'`, ...a })).toBe('package ioredis#x');
  });

  it('do not guess between two packages', () => {
    expect(origin(`import { x } from './b'`, { 'b.ts': `export * from 'ioredis'; export * from 'redis'` })).toBeUndefined();
  });

  it('give namespaces as whole modules', () => {
    expect(origin(`import * as x from './a'`, a)).toBe('a.ts#Program');
    expect(origin(`import { x } from './b'`, { ...a, 'b.ts': `export * as x from './a'` })).toBe('a.ts#Program');
    expect(origin(`import { x } from './b'`, { 'b.ts': `export * as x from 'ioredis'` })).toBe('package ioredis#*');
  });

  it('end in a cycle', () => {
    const cycle = {
      'b.ts': `export * from './c'; export { y } from './c'`,
      'c.ts': `export * from './b'; export { y } from './b'; export const z = 1`,
    };
    expect(origin(`import { x } from './b'`, cycle)).toBeUndefined();
    expect(origin(`import { y } from './b'`, cycle, 'y')).toBeUndefined();
    expect(origin(`import { z } from './b'`, cycle, 'z')).toBe('c.ts#VariableDeclarator z');
  });

  it('may come back to the linted file', () => {
    const { open } = project({ 'main.ts': `import { x } from './b'; export const y = 1`, 'b.ts': `export { y as x } from './main'` });
    const file = open('main.ts');
    expect(file.origin('x')).toBe('main.ts#VariableDeclarator y');
    expect(file.host.load(file.module, './main')).toBe(file.module);
  });
});

describe('require and dynamic import', () => {
  const a = { 'a.js': 'exports.x = () => 1; module.exports.y = 2' };

  it.each([
    [`const { x } = require('./a')`, 'a.js#ArrowFunctionExpression'],
    [`const { y: x } = require('./a')`, 'a.js#Literal'],
    [`const { x = 1 } = require('./a')`, 'a.js#ArrowFunctionExpression'],
    [`const x = require('./a').y`, 'a.js#Literal'],
    [`const x = require('./a')['y']`, 'a.js#Literal'],
    [`const x = require('./a')`, 'a.js#Program'],
    [`import x = require('./a')`, 'a.js#Program'],
    [`const { x } = await import('./a')`, 'a.js#ArrowFunctionExpression'],
    [`import { x } from './a'`, 'a.js#ArrowFunctionExpression'],
    [`const x = require('ioredis')`, 'package ioredis#*'],
    [`const { Redis: x } = require('ioredis')`, 'package ioredis#Redis'],
  ])('%s', (main, expected) => {
    expect(origin(main, a)).toBe(expected);
  });

  it.each([
    ['a specifier that is computed', 'const x = require(name)'],
    ['a variable that is assigned again', `let x = require('./a'); x = other`],
    ['a nested pattern', `const { y: { x } } = require('./a')`],
    ['a list', `const [x] = require('./a')`],
  ])('leaves %s alone', (_, main) => {
    expect(origin(main, a)).toBeUndefined();
  });
});

describe('CommonJS exports', () => {
  it.each([
    ['const x = () => 1; module.exports = { x }', 'VariableDeclarator x'],
    ['module.exports = { x() {} }', 'FunctionExpression'],
    [`module.exports = { 'x': 1 }`, 'Literal'],
    ['exports.x = exports.y = class {}', 'ClassExpression'],
    ['exports = module.exports = { x: 1 }', 'Literal'],
    ['exports.x = void 0; exports.x = 1', 'Literal'],
  ])('%s', (text, node) => {
    expect(origin(`const { x } = require('./a')`, { 'a.cjs': text })).toBe(`a.cjs#${node}`);
  });

  it('pass on other modules', () => {
    const b = { 'b.js': 'exports.x = () => 1' };
    expect(origin(`const { x } = require('./a')`, { ...b, 'a.js': `module.exports = { ...require('./b') }` })).toBe(
      'b.js#ArrowFunctionExpression',
    );
    expect(origin(`const { x } = require('./a')`, { ...b, 'a.js': `exports.x = require('./b').x` })).toBe('b.js#ArrowFunctionExpression');
    expect(origin(`const x = require('./a')`, { ...b, 'a.js': `module.exports = require('./b')` })).toBe('b.js#Program');
    expect(origin(`const { R: x } = require('./a')`, { 'a.js': `const R = require('ioredis'); module.exports = { R }` })).toBe(
      'package ioredis#*',
    );
  });

  it('may be one value', () => {
    const store = { 'a.js': 'class Store {} module.exports = new Store()' };
    expect(origin(`const x = require('./a')`, store)).toBe('a.js#NewExpression');
    expect(origin(`import x from './a'`, store)).toBe('a.js#NewExpression');
    expect(origin(`import x = require('./a')`, { 'a.ts': 'class Store {} export = Store' })).toBe('a.ts#ClassDeclaration Store');
  });
});

describe('exported names', () => {
  it('are answered for the linted file as well', () => {
    const file = project({ 'main.ts': `export { Redis } from 'ioredis'; export * from './a'`, 'a.ts': 'export const x = 1' }).open(
      'main.ts',
    );
    expect(file.exported('Redis')).toBe('package ioredis#Redis');
    expect(file.exported('x')).toBe('a.ts#VariableDeclarator x');
    expect(file.exported('*')).toBe('main.ts#Program');
    expect(file.exported('none')).toBeUndefined();
  });
});
