import { expect, test } from 'vitest';
import { programOf } from './grammar.js';
import { lintAll } from './lint.js';
import { placesOf } from './mutations.js';
import { Random } from './random.js';

/** How much longer than its parse a text may make a lint, at four times its size: 4 if time grows as the text does, 16 if it is squared. */
const bound = 12;

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const lines = (count: number, line: (index: number) => string) => numbers(count).map(line).join('\n');
const head = `import Redis from 'ioredis';\nimport { Mutex } from 'async-mutex';\nconst redis = new Redis();\nconst mutex = new Mutex();\n`;
const inFunction = (body: string) => `${head}export async function run(key: string, item: any) {\n${body}\n}`;
const nested = (depth: number, open: string, inner: string, close: string) => open.repeat(depth) + inner + close.repeat(depth);
const pair = `const v = Number(await redis.get('k')); await redis.set('k', v + 1);`;

/** Texts that grow: their shape, a size to begin with, and the text of a size. */
const shapes: readonly [name: string, size: number, text: (size: number) => string][] = [
  [
    'functions, a pair in each',
    60,
    (n) =>
      head + lines(n, (i) => `export async function f${i}(k: string) { const v = await redis.get(k); await redis.set(k, v + '${i}'); }`),
  ],
  [
    'pairs of one function, each with a key of its own',
    60,
    (n) => inFunction(lines(n, (i) => `const v${i} = Number(await redis.get('k${i}')); await redis.set('k${i}', v${i} + 1);`)),
  ],
  [
    'reads and writes of one key',
    60,
    (n) => inFunction(lines(n, (i) => `const v${i} = Number(await redis.get('k')); await redis.set('k', v${i} + 1);`)),
  ],
  [
    'each value from the one before',
    150,
    (n) =>
      inFunction(
        `let v0 = 0;\n${lines(n, (i) => `const v${i + 1} = v${i} + Number(await redis.get('k${i}'));`)}\nawait redis.set('k0', v${n});`,
      ),
  ],
  [
    'a chain of assignments',
    1500,
    (n) =>
      inFunction(
        `let v0 = await redis.get(key);\n${lines(n, (i) => `let v${i + 1} = v${i}; v${i} = v${i + 1};`)}\nawait redis.set(key, v${n} + 'x');`,
      ),
  ],
  [
    'variables that take turns',
    700,
    (n) =>
      inFunction(
        `let a = await redis.get(key), b = item, c = null;\n${lines(n, () => 'a = b; b = c; c = a + b;')}\nawait redis.set(key, a);`,
      ),
  ],
  [
    'branches one after another',
    250,
    (n) =>
      inFunction(
        `let v = await redis.get(key);\n${lines(n, (i) => `if (item.f${i}) v += ${i}; else v = v + 'x';`)}\nawait redis.set(key, v);`,
      ),
  ],
  [
    'cases of a switch',
    40,
    (n) =>
      inFunction(
        `let v = await redis.get(key);\nswitch (item) {\n${lines(n, (i) => `case ${i}: v += ${i}; await redis.set(key, v); break;`)}\n}`,
      ),
  ],
  ['branches within each other', 20, (n) => inFunction(nested(n, 'if (item) {\n', pair, '\n} else { await redis.del(key); }'))],
  ['loops within each other', 12, (n) => inFunction(nested(n, 'for (const each of item) {\n', pair, '\n}'))],
  ['blocks of try within each other', 20, (n) => inFunction(nested(n, 'try {\n', pair, `\n} catch { await redis.set('k', 0); }`))],
  ['callbacks within each other', 12, (n) => inFunction(nested(n, 'await Promise.all(item.map(async (each: any) => {\n', pair, '\n}));'))],
  ['locks within each other', 20, (n) => inFunction(nested(n, 'await mutex.runExclusive(async () => {\n', pair, '\n});'))],
  [
    'brackets within each other',
    60,
    (n) => inFunction(`const v = ${nested(n, '[(', 'await redis.get(key)', '), 1]')}; await redis.set(key, v);`),
  ],
  ['a chain of calls', 40, (n) => inFunction(`await redis.multi()${'.incr(key).set(key, item)'.repeat(n)}.exec();`)],
  [
    'a chain of then',
    60,
    (n) => inFunction(`await redis.get(key)${'.then((v: any) => v + 1)'.repeat(n)}.then((v: any) => redis.set(key, v));`),
  ],
  ['a sum of many parts', 80, (n) => inFunction(`const v = await redis.get(key); await redis.set(key, ${`v + item + `.repeat(n)}1);`)],
  [
    'conditions of many parts',
    80,
    (n) =>
      inFunction(
        `const v = await redis.get(key); if (${lines(n, (i) => `v === '${i}' ||`).replaceAll('\n', ' ')} !v) await redis.set(key, 1);`,
      ),
  ],
  [
    'spreads of spreads',
    60,
    (n) =>
      inFunction(
        `const v = JSON.parse(await redis.get(key)); await redis.set(key, JSON.stringify(${nested(n, '{ ...', 'v', ', n: item }')}));`,
      ),
  ],
  [
    'methods that call each other',
    60,
    (n) =>
      `${head}export class Store {\n${lines(n, (i) => `async m${i}(key: string) { await this.m${(i + 1) % n}(key); await this.m${(i * 7) % n}(key); ${pair} }`)}\n}`,
  ],
  [
    'functions of which each calls two',
    30,
    (n) =>
      `${head}${lines(n, (i) => `async function f${i}(key: string): Promise<void> { await f${Math.min(n, i + 1)}(key); await f${Math.min(n, i + 2)}(key); }`)}\nasync function f${n}(key: string): Promise<void> { ${pair} }\nexport const run = f0;`,
  ],
  [
    'callers of one helper',
    100,
    (n) =>
      `${head}const load = async (key: string) => Number(await redis.get(key));\nconst save = (key: string, v: number) => redis.set(key, v);\n${lines(n, (i) => `export const f${i} = async (key: string) => save(key, (await load(key)) + ${i});`)}`,
  ],
  [
    'buffers and their flushes',
    60,
    (n) =>
      `${head}export class Log {\n${lines(n, (i) => `#b${i}: any[] = [];\nadd${i}(x: any) { this.#b${i}.push(x); }\nasync flush${i}() { await redis.rpush('log', ...this.#b${i}); this.#b${i} = []; }`)}\n}`,
  ],
  [
    'elements of an array',
    2000,
    (n) => inFunction(`const all = [${numbers(n).join(', ')}];\nawait redis.set(key, JSON.stringify([...all, await redis.get(key)]));`),
  ],
  [
    'fields of an object',
    1000,
    (n) =>
      inFunction(
        `const v = await redis.get(key);\nawait redis.set(key, JSON.stringify({ ${numbers(n)
          .map((i) => `f${i}: v + ${i}`)
          .join(', ')} }));`,
      ),
  ],
  [
    'objects with keys of their own',
    300,
    (n) =>
      inFunction(
        `const memo: any = {};\n${lines(n, (i) => `memo.k${i} = await redis.get('k${i}'); memo.k${i}.n++;`)}\n${lines(n, (i) => `await redis.set('k${i}', memo.k${i});`)}`,
      ),
  ],
  [
    'statements of SQL',
    100,
    (n) =>
      `import { Pool } from 'pg';\nconst pool = new Pool();\nexport const run = () => pool.query('UPDATE t SET n = n + 1 WHERE ${'a = 1 AND ('.repeat(n)} b = 2 ${')'.repeat(n)}');`,
  ],
  [
    'a function of the state that calls itself in each case',
    25,
    (n) => `import { Annotation } from '@langchain/langgraph';
export const State = Annotation.Root({ items: Annotation<string[]>() });
export function reduce(state: typeof State.State, action: { type: number }): typeof State.State {
  switch (action.type) {
${lines(n, (i) => `    case ${i}:\n      return reduce({ ...state, items: state.items }, { type: ${i + 1} });`)}
    default:
      return { ...state };
  }
}`,
  ],
  ['nodes of a graph in a row', 25, (n) => graph(n, (i) => `.addEdge('n${i}', '${`n${i + 1}`}')`)],
  ['nodes of a graph side by side', 25, (n) => graph(n, (i) => `.addEdge(START, 'n${i}').addEdge('n${i}', 'n${n}')`)],
];

function graph(count: number, edge: (index: number) => string): string {
  const nodes = numbers(count + 1).map((i) => `.addNode('n${i}', async (s: any) => ({ k${i % 7}: s.k${i % 5} + 1 }))`);
  return `import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({ ${numbers(8)
    .map((i) => `k${i}: Annotation<number>()`)
    .join(', ')} });
export const app = new StateGraph(State)\n${nodes.join('\n')}\n.addEdge(START, 'n0')\n${numbers(count).map(edge).join('\n')}\n.addEdge('n${count}', END).compile();`;
}

/** The same program again and again, in functions of their own. */
function repeated(program: string, times: number): string {
  const imports = program.match(/^import .*$/gm) ?? [];
  const body = program
    .replace(/^import .*$/gm, '')
    .replace(/^export /gm, '')
    .replace(/^namespace .*$/gm, '');
  return `${imports.join('\n')}\n${lines(times, (i) => `export async function copy${i}() {\n${body}\n}`)}`;
}

/** The least time of some lints, in ms: what else the machine does only adds to it. */
function time(text: string, runs: number): number {
  const times = numbers(runs).map(() => {
    const started = performance.now();
    const messages = lintAll(text);
    if (!messages) throw new Error(`does not parse:\n${text.slice(0, 2000)}`);
    return performance.now() - started;
  });
  return Math.min(...times);
}

/** How much more time four times the text takes. Looked at again before it is believed. */
function growth(text: (size: number) => string, size: number): number {
  const [small, large] = [text(size), text(size * 4)];
  time(small, 1);
  let ratio = time(large, 1) / time(small, 3);
  for (let again = 0; again < 2 && ratio > bound; again++) ratio = Math.min(ratio, time(large, 2) / time(small, 3));
  return ratio;
}

test.each(shapes)('time grows as the text does: %s', { timeout: 120_000 }, (name, size, text) => {
  const ratio = growth(text, size);
  console.log(`${name}: ${ratio.toFixed(1)} times as long for four times the text`);
  expect(ratio).toBeLessThan(bound);
});

test('time grows as the text does: random programs', { timeout: 120_000 }, () => {
  // what a program declares at its top may not be allowed in a function
  const texts = numbers(12).map((seed) => (size: number) => repeated(programOf(new Random(7000 + seed)), size));
  const ratios = texts.filter((text) => placesOf(text(1))).map((text) => growth(text, 3));
  expect(ratios.length).toBeGreaterThan(3);
  console.log(`random programs: ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times as long for four times the text`);
  expect(Math.max(...ratios)).toBeLessThan(bound);
});
