import type { Row } from '../row.js';

/** A state with the bare keys `k`, `j` and `i`. */
const state = `const State = Annotation.Root({ k: Annotation(), j: Annotation(), i: Annotation() });
`;

/** Plain edges, barriers, joins, sequences and routers. */
export const edges: Row[] = [
  {
    name: 'two parallel nodes write one key',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 1 }))
  .addNode('b', async () => ({ k: 2 }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'the same value twice',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 1 }))
  .addNode('b', async () => ({ k: 1 }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'undefined counts as a write',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 1 }))
  .addNode('b', async () => ({ k: undefined }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'an empty update is no write',
    outcome: 'runs',
    result: { k: 1 },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 1 }))
  .addNode('b', async () => ({}))
  .addNode('c', async () => undefined)
  .addEdge(START, 'a').addEdge(START, 'b').addEdge(START, 'c').addEdge('a', END).addEdge('b', END).addEdge('c', END).compile();`,
  },
  {
    name: 'disjoint keys',
    outcome: 'runs',
    result: { k: 1, j: 2 },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 1 }))
  .addNode('b', async () => ({ j: 2 }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'one after the other',
    outcome: 'runs',
    result: { k: 2 },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 1 }))
  .addNode('b', async () => ({ k: 2 }))
  .addEdge(START, 'a').addEdge('a', 'b').addEdge('b', END).compile();`,
  },
  {
    name: 'cousins in the same step',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ j: 1 }))
  .addNode('b', async () => ({ i: 1 }))
  .addNode('a2', async () => ({ k: 1 }))
  .addNode('b2', async () => ({ k: 2 }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', 'a2').addEdge('b', 'b2').addEdge('a2', END).addEdge('b2', END).compile();`,
  },
  {
    name: 'one step apart',
    outcome: 'runs',
    result: { k: 2 },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 1 }))
  .addNode('b', async () => ({ i: 1 }))
  .addNode('b2', async () => ({ k: 2 }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('b', 'b2').addEdge('a', END).addEdge('b2', END).compile();`,
  },
  {
    name: 'a join by plain edges at equal depth runs once',
    outcome: 'runs',
    result: { k: 1 },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ j: 1 }))
  .addNode('b', async () => ({ i: 1 }))
  .addNode('join', async () => ({ k: 1 }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', 'join').addEdge('b', 'join').addEdge('join', END).compile();`,
  },
  {
    name: 'a join by plain edges at unequal depth runs twice, apart',
    outcome: 'runs',
    result: { k: 1 },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ j: 1 }))
  .addNode('b', async () => ({ i: 1 }))
  .addNode('b2', async () => ({}))
  .addNode('join', async () => ({ k: 1 }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('b', 'b2').addEdge('a', 'join').addEdge('b2', 'join').addEdge('join', END).compile();`,
  },
  {
    name: 'the early run of a join meets the long branch',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ j: 1 }))
  .addNode('b', async () => ({ i: 1 }))
  .addNode('b2', async () => ({ k: 1 }))
  .addNode('join', async () => ({ k: 2 }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('b', 'b2').addEdge('a', 'join').addEdge('b2', 'join').addEdge('join', END).compile();`,
  },
  {
    name: 'a barrier waits for the long branch',
    outcome: 'runs',
    result: { k: 2 },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ j: 1 }))
  .addNode('b', async () => ({ i: 1 }))
  .addNode('b2', async () => ({ k: 1 }))
  .addNode('join', async () => ({ k: 2 }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('b', 'b2').addEdge(['a', 'b2'], 'join').addEdge('join', END).compile();`,
  },
  {
    name: 'the node behind a barrier meets a longer branch',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ j: 1 }))
  .addNode('b', async () => ({}))
  .addNode('c', async () => ({}))
  .addNode('c2', async () => ({ k: 1 }))
  .addNode('join', async () => ({ k: 2 }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge(START, 'c').addEdge('c', 'c2').addEdge(['a', 'b'], 'join').addEdge('join', END).addEdge('c2', END).compile();`,
  },
  {
    name: 'a barrier inside a retry loop',
    outcome: 'runs',
    result: { k: 'join', n: 2 },
    code: `const State = Annotation.Root({ k: Annotation(), n: Annotation() });
export const app = new StateGraph(State)
  .addNode('plan', async (s) => ({ n: (s.n ?? 0) + 1 }))
  .addNode('a', async () => ({}))
  .addNode('b', async () => ({}))
  .addNode('b2', async () => ({ k: 'b2' }))
  .addNode('join', async () => ({ k: 'join' }))
  .addEdge(START, 'plan').addEdge('plan', 'a').addEdge('plan', 'b').addEdge('b', 'b2').addEdge(['a', 'b2'], 'join')
  .addConditionalEdges('join', (s) => (s.n < 2 ? 'plan' : END), ['plan', END]).compile();`,
  },
  {
    name: 'a duplicate edge runs the node once',
    outcome: 'runs',
    result: { k: 1 },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 1 }))
  .addEdge(START, 'a').addEdge(START, 'a').addEdge('a', END).compile();`,
  },
  {
    name: 'two entry points',
    outcome: 'throws',
    code: `${state}const builder = new StateGraph(State)
  .addNode('a', async () => ({ k: 1 }))
  .addNode('b', async () => ({ k: 2 }));
builder.addEdge('__start__', 'a');
builder.addEdge('__start__', 'b');
builder.addEdge('a', '__end__');
builder.addEdge('b', '__end__');
export const app = builder.compile();`,
  },
  {
    name: 'two sequences side by side',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addSequence({ a: async () => ({ j: 1 }), a2: async () => ({ k: 1 }) })
  .addSequence([['b', async () => ({ i: 1 })], ['b2', async () => ({ k: 2 })]])
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a2', END).addEdge('b2', END).compile();`,
  },
  {
    name: 'one sequence',
    outcome: 'runs',
    result: { k: 2 },
    code: `${state}export const app = new StateGraph(State)
  .addSequence({ a: async () => ({ k: 1 }), b: async () => ({ k: 2 }) })
  .addEdge(START, 'a').addEdge('b', END).compile();`,
  },
  {
    name: 'nodes and edges added in a loop over a list',
    outcome: 'throws',
    code: `${state}const builder = new StateGraph(State);
for (const name of ['a', 'b']) {
  builder.addNode(name, async () => ({ k: name }));
  builder.addEdge(START, name);
  builder.addEdge(name, END);
}
export const app = builder.compile();`,
  },
  {
    name: 'nodes of a map added in a loop, each with its own key',
    outcome: 'runs',
    result: { k: 1, j: 2 },
    code: `${state}const workers = { a: async () => ({ k: 1 }), b: async () => ({ j: 2 }) };
const builder = new StateGraph(State);
Object.entries(workers).forEach(([name, worker]) => {
  builder.addNode(name, worker);
  builder.addEdge(START, name);
  builder.addEdge(name, END);
});
export const app = builder.compile();`,
  },
  {
    name: 'a factory makes both nodes with one key',
    outcome: 'throws',
    code: `${state}const makeNode = (key, value) => async () => ({ [key]: value });
export const app = new StateGraph(State)
  .addNode('a', makeNode('k', 1))
  .addNode('b', makeNode('k', 2))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'a factory makes both nodes with a key each',
    outcome: 'runs',
    result: { k: 1, j: 2 },
    code: `${state}const makeNode = (key, value) => async () => ({ [key]: value });
export const app = new StateGraph(State)
  .addNode('a', makeNode('k', 1))
  .addNode('b', makeNode('j', 2))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'a router that names one node',
    outcome: 'runs',
    result: { k: 'b' },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ k: 'b' }))
  .addConditionalEdges(START, (s) => (s.j ? 'a' : 'b'), ['a', 'b']).addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'a router that names two nodes',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ k: 'b' }))
  .addConditionalEdges(START, () => ['a', 'b']).addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'a router that names one node twice',
    outcome: 'runs',
    result: { k: 'a' },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 'a' }))
  .addConditionalEdges(START, () => ['a', 'a']).addEdge('a', END).compile();`,
  },
  {
    name: 'a path map renames what the router says',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ k: 'b' }))
  .addConditionalEdges(START, () => ['left', 'right'], { left: 'a', right: 'b' }).addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'a path map with two targets is no fan-out',
    outcome: 'runs',
    result: { k: 'a' },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ k: 'b' }))
  .addConditionalEdges(START, (s) => Boolean(s.j), { true: 'b', false: 'a' }).addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'a plain edge beside a router',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('go', async () => ({ i: 1 }))
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ j: 'b' }))
  .addNode('log', async () => ({ k: 'log' }))
  .addEdge(START, 'go').addConditionalEdges('go', (s) => (s.i ? 'a' : 'b'), ['a', 'b']).addEdge('go', 'log')
  .addEdge('a', END).addEdge('b', END).addEdge('log', END).compile();`,
  },
  {
    name: 'an edge and a router to the same node',
    outcome: 'runs',
    result: { k: 'a' },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ j: 'b' }))
  .addEdge(START, 'a').addConditionalEdges(START, () => 'a', ['a', 'b']).addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'the routers of two parallel nodes pick different nodes',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ i: 1 }))
  .addNode('b', async () => ({ j: 1 }))
  .addNode('x', async () => ({ k: 'x' }))
  .addNode('y', async () => ({ k: 'y' }))
  .addEdge(START, 'a').addEdge(START, 'b')
  .addConditionalEdges('a', (s) => (s.i ? 'x' : END), ['x', END]).addConditionalEdges('b', (s) => (s.j ? 'y' : END), ['y', END])
  .addEdge('x', END).addEdge('y', END).compile();`,
  },
  {
    name: 'a retry loop meets a chain',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('try', async (s) => ({ k: (s.k ?? 0) + 1 }))
  .addNode('c1', async () => ({}))
  .addNode('c2', async () => ({ k: 'chain' }))
  .addEdge(START, 'try').addEdge(START, 'c1').addEdge('c1', 'c2')
  .addConditionalEdges('try', (s) => (s.k < 3 ? 'try' : END), ['try', END]).addEdge('c2', END).compile();`,
  },
  {
    name: 'exclusive arms that meet again',
    outcome: 'runs',
    result: { k: 'end' },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ k: 'b' }))
  .addNode('end', async () => ({ k: 'end' }))
  .addConditionalEdges(START, (s) => (s.j ? 'a' : 'b'), ['a', 'b']).addEdge('a', 'end').addEdge('b', 'end').addEdge('end', END).compile();`,
  },
  {
    name: 'a deferred node and a plain one',
    outcome: 'runs',
    result: { k: 'late' },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ i: 1 }))
  .addNode('b', async () => ({ k: 'b' }))
  .addNode('late', async () => ({ k: 'late' }), { defer: true })
  .addEdge(START, 'a').addEdge('a', 'b').addEdge(START, 'late').addEdge('b', END).addEdge('late', END).compile();`,
  },
  {
    name: 'two deferred nodes reached at different depths',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ i: 1 }))
  .addNode('b', async () => ({ j: 1 }))
  .addNode('b2', async () => ({}))
  .addNode('late', async () => ({ k: 'late' }), { defer: true })
  .addNode('later', async () => ({ k: 'later' }), { defer: true })
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('b', 'b2').addEdge('a', 'late').addEdge('b2', 'later').addEdge('late', END).addEdge('later', END).compile();`,
  },
  {
    name: 'an error handler and a healthy sibling',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => { throw new Error('down'); }, { errorHandler: () => ({ k: 'handled' }) })
  .addNode('b', async () => ({ k: 'b' }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'the default error handler of two failing nodes',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .setNodeDefaults({ errorHandler: () => ({ k: 'handled' }) })
  .addNode('a', async () => { throw new Error('down'); })
  .addNode('b', async () => { throw new Error('down'); })
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'an enum-like object of names',
    outcome: 'throws',
    code: `${state}const Step = Object.freeze({ Left: 'left', Right: 'right' });
export const app = new StateGraph(State)
  .addNode(Step.Left, async () => ({ k: 1 }))
  .addNode(Step.Right, async () => ({ k: 2 }))
  .addEdge(START, Step.Left).addEdge(START, Step.Right).addEdge(Step.Left, END).addEdge(Step.Right, END).compile();`,
  },
  {
    name: 'methods of a class as nodes',
    outcome: 'throws',
    code: `${state}class Agents {
  async left() { return { k: 1 }; }
  async right() { return { k: 2 }; }
  build() {
    return new StateGraph(State)
      .addNode('a', this.left.bind(this))
      .addNode('b', (s) => this.right(s))
      .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();
  }
}
export const app = new Agents().build();`,
  },
];
