import { expect, test } from 'vitest';
import { lintAll } from './lint.js';

const head = `import Redis from 'ioredis';\nconst redis = new Redis();\n`;
const counter = `export async function visit(key: string) {\n  const n = Number(await redis.get(key));\n  await redis.set(key, n + 1);\n}\n`;
const many = (count: number, part: (index: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, i) => part(i)).join(between);

/** Texts that no one writes, yet tools do: each holds the counter, which must still be seen. */
const texts: readonly [name: string, text: string][] = [
  ['a string of one megabyte', `${head}const blob = '${'x'.repeat(1e6)}';\n${counter}`],
  ['a template of fifty thousand parts', `${head}const blob = \`${'x${1}'.repeat(5e4)}\`;\n${counter}`],
  ['a key of one megabyte', `${head}${counter}export const save = () => redis.set('${'k'.repeat(1e6)}', 1);`],
  ['an array of ten thousand elements', `${head}const all = [${many(10_000, String, ', ')}];\n${counter}`],
  ['an object of ten thousand fields', `${head}const all = { ${many(10_000, (i) => `f${i}: ${i}`, ', ')} };\n${counter}`],
  ['ten thousand statements', `${head}${counter}${many(10_000, (i) => `export const v${i} = ${i};`)}`],
  ['a line of four hundred thousand characters', `${head}${counter}${many(40_000, (i) => `x(${i});`, ' ')}`],
  ['a comment of one megabyte', `${head}/*${'*'.repeat(1e6)}*/\n${counter}`],
  ['a hundred blocks within each other', `${head}${counter}export async function deep() ${'{ if (x) '.repeat(100)}{}${'}'.repeat(100)}`],
  ['a hundred functions within each other', `${head}${counter}export const deep = ${'() => '.repeat(100)}redis.get('a');`],
  ['a text that doubles fifty times', `${head}${counter}let s = 'x';\n${'s = s + s;\n'.repeat(50)}redis.set(s, s);`],
  [
    'a sum that doubles fifty times',
    `${head}${counter}export async function grow(n: any) {\n${'n = n + n;\n'.repeat(50)}await redis.set('n', n);\n}`,
  ],
  [
    'an object that holds itself twice, fifty times',
    `${head}${counter}export async function grow(o: any) {\n${'o = { a: o, b: o };\n'.repeat(50)}await redis.set('o', o);\n}`,
  ],
  [
    'a list that holds itself twice, fifty times',
    `${head}${counter}export async function grow(o: any) {\n${'o = [...o, ...o];\n'.repeat(50)}await redis.set('o', JSON.stringify(o));\n}`,
  ],
  ['a call of itself on itself', `${head}${counter}export const f = (x: any): any => f(f(f(x)));\nf(redis).get('a');`],
  ['a class that extends itself', `${head}${counter}class A extends A { x = this.x; m() { return this.m().m(); } }\nnew A().m().get('a');`],
  [
    'names of prototypes',
    `${head}${counter}export async function odd(o: any) { o.__proto__ = o.constructor; o['hasOwnProperty'] = await redis.get('__proto__'); await redis.set('__proto__', o.toString); const { __proto__: p, constructor: c } = o; await redis.hset('constructor', { toString: p, valueOf: c }); }`,
  ],
  [
    'patterns that take long for a naive expression',
    `${head}${counter}import { Pool } from 'pg';\nnew Pool().query('SELECT ${'a,'.repeat(20_000)} b FROM t WHERE ${'('.repeat(500)}');\nnew Pool().query(\`${' '.repeat(50_000)}UPDATE\`);`,
  ],
];

test.each(texts)('%s is harmless', { timeout: 60_000 }, (_, text) => {
  const messages = lintAll(text);
  expect(messages?.some(({ ruleId }) => ruleId === 'lost-update/no-read-modify-write')).toBe(true);
});

/** Settings that are of the right shape, and still mean no good. */
const settings: readonly [name: string, settings: unknown][] = [
  ['patterns of stars', { keys: { shared: ['*'.repeat(50) + 'x', '**/*/**'], private: ['*'], coordinators: ['**/'.repeat(20)] } }],
  ['patterns of brackets', { keys: { shared: ['(a+)+$', '[', '\\'], private: ['(?:'], coordinators: ['[', '(', '+', '\\'] } }],
  ['empty names', { locks: [''], retry: [''], auditWrappers: [''], keys: { shared: [''], private: [''], coordinators: [''] } }],
  ['names of prototypes', { locks: ['__proto__', 'constructor'], retry: ['toString'], auditWrappers: ['hasOwnProperty'] }],
  ['ten thousand locks', { locks: Array.from({ length: 10_000 }, (_, i) => `lock${i}`) }],
];

test.each(settings)('%s are harmless settings', (_, hostile) => {
  const text = `${head}${counter}export const publish = (v: string) => redis.set('${'a'.repeat(5000)}', v);`;
  expect(() => lintAll(text, { settings: hostile })).not.toThrow();
});
