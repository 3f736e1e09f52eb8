import type { Row } from '../row.js';

/** Two nodes of one step that write `k`, given the key's declaration and both values. */
function racing(key: string, left: string, right: string): string {
  return `export const app = new StateGraph(Annotation.Root({ k: ${key} }))
  .addNode('a', async (s) => ({ k: ${left} }))
  .addNode('b', async (s) => ({ k: ${right} }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`;
}

/** Two nodes, one after the other, that write `k`. */
function chained(key: string, left: string, right: string): string {
  return `export const app = new StateGraph(Annotation.Root({ k: ${key} }))
  .addNode('a', async (s) => ({ k: ${left} }))
  .addNode('b', async (s) => ({ k: ${right} }))
  .addEdge(START, 'a').addEdge('a', 'b').addEdge('b', END).compile();`;
}

/** What reducers keep of two writes. */
export const reducers: Row[] = [
  {
    name: 'the last write',
    outcome: 'loses',
    result: { k: 'b' },
    code: racing('Annotation({ reducer: (_, next) => next })', "'a'", "'b'"),
  },
  {
    name: 'the last write or the old value',
    outcome: 'loses',
    result: { k: 'b' },
    code: racing('Annotation({ reducer: (x, y) => y ?? x })', "'a'", "'b'"),
  },
  {
    name: 'the last write by a condition',
    outcome: 'loses',
    result: { k: 'b' },
    code: racing('Annotation({ reducer: (x, y) => (y === undefined ? x : y) })', "'a'", "'b'"),
  },
  {
    name: 'the last write in a function body',
    outcome: 'loses',
    result: { k: 'b' },
    code: racing('Annotation({ reducer: function (x, y) { if (y !== null) return y; return x; } })', "'a'", "'b'"),
  },
  {
    name: 'the last write of the same literal',
    outcome: 'runs',
    result: { k: true },
    code: racing('Annotation({ reducer: (x, y) => y ?? x })', 'true', 'true'),
  },
  {
    name: 'the last write, one step apart',
    outcome: 'runs',
    result: { k: 'b' },
    code: chained('Annotation({ reducer: (x, y) => y ?? x })', "'a'", "'b'"),
  },
  {
    name: 'the first write',
    outcome: 'loses',
    result: { k: 'old' },
    input: { k: 'old' },
    code: racing('Annotation({ reducer: (x) => x })', "'a'", "'b'"),
  },
  {
    name: 'the first write of what was there',
    outcome: 'runs',
    result: { k: 'old' },
    input: { k: 'old' },
    code: racing('Annotation({ reducer: (x) => x })', 's.k', 's.k'),
  },
  {
    name: 'concat',
    outcome: 'runs',
    result: { k: ['a', 'b'] },
    code: racing('Annotation({ reducer: (x, y) => x.concat(y), default: () => [] })', "['a']", "['b']"),
  },
  {
    name: 'spread of both lists',
    outcome: 'runs',
    result: { k: ['a', 'b'] },
    code: racing('Annotation({ reducer: (x, y) => [...x, ...y], default: () => [] })', "['a']", "['b']"),
  },
  {
    name: 'a sum',
    outcome: 'runs',
    result: { k: 3 },
    code: racing('Annotation({ reducer: (x, y) => x + y, default: () => 0 })', '1', '2'),
  },
  {
    name: 'a maximum',
    outcome: 'runs',
    result: { k: 2 },
    code: racing('Annotation({ reducer: (x, y) => Math.max(x, y), default: () => 0 })', '1', '2'),
  },
  {
    name: 'a merge of different entries',
    outcome: 'runs',
    result: { k: { left: 1, right: 2 } },
    code: racing('Annotation({ reducer: (x, y) => ({ ...x, ...y }), default: () => ({}) })', '{ left: 1 }', '{ right: 2 }'),
  },
  {
    name: 'a merge of one entry',
    outcome: 'loses',
    result: { k: { list: ['b'] } },
    code: racing('Annotation({ reducer: (x, y) => ({ ...x, ...y }), default: () => ({}) })', "{ list: ['a'] }", "{ list: ['b'] }"),
  },
  {
    name: 'a merge by Object.assign of one entry',
    outcome: 'loses',
    result: { k: { list: ['b'] } },
    code: racing('Annotation({ reducer: (x, y) => Object.assign({}, x, y), default: () => ({}) })', "{ list: ['a'] }", "{ list: ['b'] }"),
  },
  {
    name: 'a merge that gets old entries back',
    outcome: 'loses',
    input: { k: { list: ['old'] } },
    result: { k: { list: ['old'], own: 1 } },
    code: racing('Annotation({ reducer: (x, y) => ({ ...x, ...y }), default: () => ({}) })', "{ list: ['new'] }", '{ ...s.k, own: 1 }'),
  },
  {
    name: 'a capped list',
    outcome: 'loses',
    result: { k: ['b'] },
    code: racing('Annotation({ reducer: (x, y) => [...x, ...y].slice(-1), default: () => [] })', "['a']", "['b']"),
  },
  {
    name: 'a command to clear the list',
    outcome: 'loses',
    result: { k: [] },
    code: racing('Annotation({ reducer: (x, y) => (y === null ? [] : x.concat(y)), default: () => [] })', "['a']", 'null'),
  },
  {
    name: 'an Overwrite beside an append',
    outcome: 'loses',
    input: { k: ['old'] },
    result: { k: ['new'] },
    code: racing('Annotation({ reducer: (x, y) => x.concat(y), default: () => [] })', "['a']", "new Overwrite(['new'])"),
  },
  {
    name: 'an Overwrite one step later',
    outcome: 'runs',
    input: { k: ['old'] },
    result: { k: ['new'] },
    code: chained('Annotation({ reducer: (x, y) => x.concat(y), default: () => [] })', "['a']", "new Overwrite(['new'])"),
  },
  {
    name: 'the old value or else the update',
    outcome: 'loses',
    result: { k: 'a' },
    code: racing('Annotation({ reducer: (x, y) => x ?? y })', "'a'", "'b'"),
  },
  {
    name: 'no value at the end',
    outcome: 'loses',
    code: racing('Annotation({ reducer: (x, y) => { if (y.length > 0) return x.concat(y); }, default: () => [] })', "['a']", '[]'),
  },
  {
    name: 'a push into the old list',
    outcome: 'loses',
    result: { k: ['a', 'b'] },
    code: racing('Annotation({ reducer: (x, y) => { x.push(...y); return x; }, default: () => [] })', "['a']", "['b']"),
  },
  {
    name: 'a push into a copy',
    outcome: 'runs',
    result: { k: ['a', 'b'] },
    code: racing(
      'Annotation({ reducer: (x, y) => { const next = [...x]; next.push(...y); return next; }, default: () => [] })',
      "['a']",
      "['b']",
    ),
  },
  {
    name: 'an async reducer',
    outcome: 'loses',
    code: racing('Annotation({ reducer: async (x, y) => x + y, default: () => 0 })', '1', '2'),
  },
  {
    name: 'lists added with +',
    outcome: 'loses',
    result: { k: 'ab' },
    code: racing('Annotation({ reducer: (x, y) => x + y, default: () => [] })', "['a']", "['b']"),
  },
];

/** What nodes return that the state does not expect. */
export const returns: Row[] = [
  {
    name: 'the whole state into an appending key',
    outcome: 'loses',
    input: { k: ['old'] },
    result: { k: ['old', 'old'] },
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }), j: Annotation() }))
  .addNode('a', async (s) => ({ ...s, j: 1 }))
  .addEdge(START, 'a').addEdge('a', END).compile();`,
  },
  {
    name: 'the whole state but for the appending key',
    outcome: 'runs',
    input: { k: ['old'] },
    result: { k: ['old', 'new'] },
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }), j: Annotation() }))
  .addNode('a', async (s) => ({ ...s, k: ['new'], j: 1 }))
  .addEdge(START, 'a').addEdge('a', END).compile();`,
  },
  {
    name: 'the old list and more into an appending key',
    outcome: 'loses',
    input: { k: ['old'] },
    result: { k: ['old', 'old', 'new'] },
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }) }))
  .addNode('a', async (s) => ({ k: [...s.k, 'new'] }))
  .addEdge(START, 'a').addEdge('a', END).compile();`,
  },
  {
    name: 'the old list by a variable and a destructured state',
    outcome: 'loses',
    input: { k: ['old'] },
    result: { k: ['old', 'old', 'new'] },
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }) }))
  .addNode('a', async ({ k }) => { const next = k.concat('new'); return { k: next }; })
  .addEdge(START, 'a').addEdge('a', END).compile();`,
  },
  {
    name: 'the old list and more into a bare key',
    outcome: 'runs',
    input: { k: ['old'] },
    result: { k: ['old', 'new'] },
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation() }))
  .addNode('a', async (s) => ({ k: [...s.k, 'new'] }))
  .addEdge(START, 'a').addEdge('a', END).compile();`,
  },
  {
    name: 'the total into a sum',
    outcome: 'loses',
    input: { k: 10 },
    result: { k: 22 },
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation({ reducer: (x, y) => x + y, default: () => 0 }) }))
  .addNode('a', async (s) => ({ k: s.k + 2 }))
  .addEdge(START, 'a').addEdge('a', END).compile();`,
  },
  {
    name: 'the difference into a sum',
    outcome: 'runs',
    input: { k: 10 },
    result: { k: 12 },
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation({ reducer: (x, y) => x + y, default: () => 0 }) }))
  .addNode('a', async () => ({ k: 2 }))
  .addEdge(START, 'a').addEdge('a', END).compile();`,
  },
  {
    name: 'a key that the state has not',
    outcome: 'loses',
    code: `export const app = new StateGraph(Annotation.Root({ finalReport: Annotation(), other: Annotation() }))
  .addNode('a', async () => ({ final_report: 1, other: 2 }))
  .addEdge(START, 'a').addEdge('a', END).compile();`,
    result: { other: 2 },
  },
  {
    name: 'a generator',
    outcome: 'loses',
    input: { j: 1 },
    result: { j: 1 },
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation(), j: Annotation() }))
  .addNode('a', async function* () { yield { k: 1 }; })
  .addEdge(START, 'a').addEdge('a', END).compile();`,
  },
  {
    name: 'the whole state from two nodes of one step',
    outcome: 'throws',
    input: { i: 1 },
    code: `export const app = new StateGraph(Annotation.Root({ i: Annotation(), k: Annotation(), j: Annotation() }))
  .addNode('a', async (s) => ({ ...s, k: 1 }))
  .addNode('b', async (s) => ({ ...s, j: 1 }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'the whole state from one node, and a key of it from another',
    outcome: 'throws',
    input: { k: 1 },
    code: `export const app = new StateGraph(Annotation.Root({ i: Annotation(), k: Annotation(), j: Annotation() }))
  .addNode('a', async (s) => ({ ...s, j: 1 }))
  .addNode('b', async () => ({ k: 2 }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'the whole state from two nodes one after the other',
    outcome: 'runs',
    input: { i: 1 },
    result: { i: 1, k: 1, j: 1 },
    code: `export const app = new StateGraph(Annotation.Root({ i: Annotation(), k: Annotation(), j: Annotation() }))
  .addNode('a', async (s) => ({ ...s, k: 1 }))
  .addNode('b', async (s) => ({ ...s, j: 1 }))
  .addEdge(START, 'a').addEdge('a', 'b').addEdge('b', END).compile();`,
  },
  {
    name: 'a built update',
    outcome: 'throws',
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation(), j: Annotation() }))
  .addNode('a', async () => { const update = { j: 1 }; update.k = 'a'; return update; })
  .addNode('b', async () => ({ k: 'b' }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'updates made by a helper',
    outcome: 'throws',
    code: `const named = (value) => ({ k: value });
export const app = new StateGraph(Annotation.Root({ k: Annotation() }))
  .addNode('a', async () => named('a'))
  .addNode('b', async () => ({ ...named('b') }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'early returns without the key',
    outcome: 'throws',
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation(), j: Annotation() }))
  .addNode('a', async (s) => { if (s.j) return {}; return { k: 'a' }; })
  .addNode('b', async (s) => (s.j ? {} : { k: 'b' }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
];
