import type { Row } from '../row.js';

/** A state with a bare key `k`, a list `items` to fan out over, and a collecting key `all`. */
const state = `const State = Annotation.Root({
  items: Annotation(),
  k: Annotation(),
  j: Annotation(),
  all: Annotation({ reducer: (left, right) => left.concat(right), default: () => [] }),
});
`;

const input = { items: ['x', 'y'] };

/** `Send`, `Command`, and what tools return. */
export const sends: Row[] = [
  {
    name: 'a Send for each item, bare key',
    outcome: 'throws',
    input,
    code: `${state}export const app = new StateGraph(State)
  .addNode('w', async ({ item }) => ({ k: item }))
  .addConditionalEdges(START, (s) => s.items.map((item) => new Send('w', { item })), ['w']).addEdge('w', END).compile();`,
  },
  {
    name: 'a single Send',
    outcome: 'runs',
    input,
    result: { k: 'x' },
    code: `${state}export const app = new StateGraph(State)
  .addNode('w', async ({ item }) => ({ k: item }))
  .addConditionalEdges(START, (s) => new Send('w', { item: s.items[0] }), ['w']).addEdge('w', END).compile();`,
  },
  {
    name: 'a Send in a list of one',
    outcome: 'runs',
    input,
    result: { k: 'x' },
    code: `${state}export const app = new StateGraph(State)
  .addNode('w', async ({ item }) => ({ k: item }))
  .addConditionalEdges(START, (s) => [new Send('w', { item: s.items[0] })], ['w']).addEdge('w', END).compile();`,
  },
  {
    name: 'a Send for each item, collecting key',
    outcome: 'runs',
    input,
    result: { all: ['x', 'y'] },
    code: `${state}export const app = new StateGraph(State)
  .addNode('w', async ({ item }) => ({ all: [item] }))
  .addConditionalEdges(START, (s) => s.items.map((item) => new Send('w', { item })), ['w']).addEdge('w', END).compile();`,
  },
  {
    name: 'Sends to different nodes',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ k: 'b' }))
  .addConditionalEdges(START, () => [new Send('a', {}), new Send('b', {})], ['a', 'b']).addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'a name beside a Send',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ k: 'b' }))
  .addConditionalEdges(START, () => ['a', new Send('b', {})], ['a', 'b']).addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'a Send to a node that an edge leads to as well',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => ({ k: 'a' }))
  .addEdge(START, 'a').addConditionalEdges(START, () => new Send('a', {}), ['a']).addEdge('a', END).compile();`,
  },
  {
    name: 'a node after Sends runs once',
    outcome: 'runs',
    input,
    result: { k: 2 },
    code: `${state}export const app = new StateGraph(State)
  .addNode('w', async ({ item }) => ({ all: [item] }))
  .addNode('d', async (s) => ({ k: s.all.length }))
  .addConditionalEdges(START, (s) => s.items.map((item) => new Send('w', { item })), ['w']).addEdge('w', 'd').addEdge('d', END).compile();`,
  },
  {
    name: 'a router after Sends that all go to one node',
    outcome: 'runs',
    input,
    result: { k: 2 },
    code: `${state}export const app = new StateGraph(State)
  .addNode('w', async ({ item }) => ({ all: [item] }))
  .addNode('d', async (s) => ({ k: s.all.length }))
  .addConditionalEdges(START, (s) => s.items.map((item) => new Send('w', { item })), ['w'])
  .addConditionalEdges('w', () => 'd', ['d']).addEdge('d', END).compile();`,
  },
  {
    name: 'Sends that go on to different nodes',
    outcome: 'throws',
    input,
    code: `${state}export const app = new StateGraph(State)
  .addNode('w', async ({ item }) => new Command({ goto: item === 'x' ? 'a' : 'b', update: { all: [item] } }), { ends: ['a', 'b'] })
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ k: 'b' }))
  .addConditionalEdges(START, (s) => s.items.map((item) => new Send('w', { item })), ['w']).addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'workers that Send again',
    outcome: 'throws',
    input,
    code: `${state}export const app = new StateGraph(State)
  .addNode('w', async ({ item }) => ({ all: [item] }))
  .addNode('x', async ({ item }) => ({ k: item }))
  .addConditionalEdges(START, (s) => s.items.map((item) => new Send('w', { item })), ['w'])
  .addConditionalEdges('w', (s) => new Send('x', { item: s.item }), ['x']).addEdge('x', END).compile();`,
  },
  {
    name: 'a worker that returns what it was sent',
    outcome: 'throws',
    input,
    code: `${state}export const app = new StateGraph(State)
  .addNode('w', async (args) => ({ ...args, all: [args.k] }))
  .addConditionalEdges(START, (s) => s.items.map((k) => new Send('w', { k })), ['w']).addEdge('w', END).compile();`,
  },
  {
    name: 'pushed Sends',
    outcome: 'throws',
    input,
    code: `${state}function route(s) {
  const found = [];
  for (const item of s.items) found.push(new Send('w', { item }));
  return found;
}
export const app = new StateGraph(State)
  .addNode('w', async ({ item }) => ({ k: item }))
  .addConditionalEdges(START, route, ['w']).addEdge('w', END).compile();`,
  },
  {
    name: 'workers with a Command update',
    outcome: 'throws',
    input,
    code: `${state}export const app = new StateGraph(State)
  .addNode('w', async ({ item }) => new Command({ update: { k: item } }))
  .addConditionalEdges(START, (s) => s.items.map((item) => new Send('w', { item })), ['w']).addEdge('w', END).compile();`,
  },
  {
    name: 'goto a list of Sends',
    outcome: 'throws',
    input,
    code: `${state}export const app = new StateGraph(State)
  .addNode('plan', async (s) => new Command({ goto: s.items.map((item) => new Send('w', { item })) }), { ends: ['w'] })
  .addNode('w', async ({ item }) => ({ k: item }))
  .addEdge(START, 'plan').addEdge('w', END).compile();`,
  },
  {
    name: 'goto two nodes',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('lead', async () => new Command({ goto: ['a', 'b'] }), { ends: ['a', 'b'] })
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ k: 'b' }))
  .addEdge(START, 'lead').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'goto one of two nodes',
    outcome: 'runs',
    result: { k: 'b' },
    code: `${state}export const app = new StateGraph(State)
  .addNode('lead', async (s) => new Command({ goto: s.j ? 'a' : 'b' }), { ends: ['a', 'b'] })
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ k: 'b' }))
  .addEdge(START, 'lead').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'goto beside an edge',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('lead', async () => new Command({ goto: 'a' }), { ends: ['a'] })
  .addNode('a', async () => ({ k: 'a' }))
  .addNode('b', async () => ({ k: 'b' }))
  .addEdge(START, 'lead').addEdge('lead', 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'goto a node that the edge leads to as well',
    outcome: 'runs',
    result: { k: 'a' },
    code: `${state}export const app = new StateGraph(State)
  .addNode('lead', async () => new Command({ goto: 'a' }), { ends: ['a'] })
  .addNode('a', async () => ({ k: 'a' }))
  .addEdge(START, 'lead').addEdge('lead', 'a').addEdge('a', END).compile();`,
  },
  {
    name: 'Command updates of two nodes',
    outcome: 'throws',
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async () => new Command({ update: { k: 'a' } }))
  .addNode('b', async () => new Command({ update: [['k', 'b']] }))
  .addEdge(START, 'a').addEdge(START, 'b').addEdge('a', END).addEdge('b', END).compile();`,
  },
  {
    name: 'an update in one arm and a Command in the other',
    outcome: 'runs',
    result: { k: 'b' },
    code: `${state}export const app = new StateGraph(State)
  .addNode('a', async (s) => (s.j ? { k: 'a' } : new Command({ goto: 'b' })), { ends: ['b'] })
  .addNode('b', async () => ({ k: 'b' }))
  .addEdge(START, 'a').addEdge('b', END).compile();`,
  },
  {
    name: 'one Send for each round of a loop',
    outcome: 'runs',
    input,
    result: { k: 'y' },
    code: `${state}export const app = new StateGraph(State)
  .addNode('w', async ({ item }) => ({ k: item, all: [item] }))
  .addNode('next', async () => ({}))
  .addEdge(START, 'next').addEdge('w', 'next')
  .addConditionalEdges('next', (s) => (s.all.length < s.items.length ? new Send('w', { item: s.items[s.all.length] }) : END), ['w', END]).compile();`,
  },
  {
    name: 'two tools that set one key',
    outcome: 'throws',
    input: {
      messages: [
        {
          role: 'assistant',
          content: '',
          tool_calls: [
            { name: 'one', args: {}, id: '1', type: 'tool_call' },
            { name: 'two', args: {}, id: '2', type: 'tool_call' },
          ],
        },
      ],
    },
    code: `const State = Annotation.Root({ ...MessagesAnnotation.spec, k: Annotation() });
const one = tool(async () => new Command({ update: { k: 1 } }), { name: 'one', description: '', schema: z.object({}) });
const two = tool(async () => new Command({ update: { k: 2 } }), { name: 'two', description: '', schema: z.object({}) });
export const app = new StateGraph(State).addNode('tools', new ToolNode([one, two])).addEdge(START, 'tools').addEdge('tools', END).compile();`,
  },
  {
    name: 'one tool called twice',
    outcome: 'throws',
    input: {
      messages: [
        {
          role: 'assistant',
          content: '',
          tool_calls: [
            { name: 'one', args: {}, id: '1', type: 'tool_call' },
            { name: 'one', args: {}, id: '2', type: 'tool_call' },
          ],
        },
      ],
    },
    code: `const State = Annotation.Root({ ...MessagesAnnotation.spec, k: Annotation() });
const one = tool(async () => new Command({ update: { k: 1 } }), { name: 'one', description: '', schema: z.object({}) });
export const app = new StateGraph(State).addNode('tools', new ToolNode([one])).addEdge(START, 'tools').addEdge('tools', END).compile();`,
  },
  {
    name: 'tools that set a key with a reducer',
    outcome: 'runs',
    input: {
      messages: [
        {
          role: 'assistant',
          content: '',
          tool_calls: [
            { name: 'one', args: {}, id: '1', type: 'tool_call' },
            { name: 'one', args: {}, id: '2', type: 'tool_call' },
          ],
        },
      ],
    },
    result: { k: [1, 1] },
    code: `const State = Annotation.Root({ ...MessagesAnnotation.spec, k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }) });
const one = tool(async () => new Command({ update: { k: [1] } }), { name: 'one', description: '', schema: z.object({}) });
export const app = new StateGraph(State).addNode('tools', new ToolNode([one])).addEdge(START, 'tools').addEdge('tools', END).compile();`,
  },
];
