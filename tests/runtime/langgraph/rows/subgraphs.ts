import type { Row } from '../row.js';

/** A state that graph and subgraphs share, and two subgraphs that write a key each. */
const state = `const State = Annotation.Root({ topic: Annotation(), a: Annotation(), b: Annotation(), log: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }) });
`;
const pair = `const left = new StateGraph(State).addNode('l', async (s) => ({ a: s.topic })).addEdge(START, 'l').addEdge('l', END).compile();
const right = new StateGraph(State).addNode('r', async (s) => ({ b: s.topic })).addEdge(START, 'r').addEdge('r', END).compile();
`;
const parallel = `
  .addEdge(START, 'left').addEdge(START, 'right').addEdge('left', END).addEdge('right', END).compile();`;

/** Compiled graphs as nodes. */
export const subgraphs: Row[] = [
  {
    name: 'two parallel subgraphs hand back a key that neither writes',
    outcome: 'throws',
    input: { topic: 't' },
    code: `${state}${pair}export const app = new StateGraph(State).addNode('left', left).addNode('right', right)${parallel}`,
  },
  {
    name: 'two parallel subgraphs made by factories',
    outcome: 'throws',
    input: { topic: 't' },
    code: `${state}const make = (name, act) => new StateGraph(State).addNode(name, act).addEdge(START, name).addEdge(name, END).compile();
export const app = new StateGraph(State)
  .addNode('left', make('l', async (s) => ({ a: s.topic })))
  .addNode('right', make('r', async (s) => ({ b: s.topic })))${parallel}`,
  },
  {
    name: 'narrow output schemas',
    outcome: 'runs',
    input: { topic: 't' },
    result: { topic: 't', a: 't', b: 't' },
    code: `${state}const left = new StateGraph(State, { output: Annotation.Root({ a: State.spec.a }) }).addNode('l', async (s) => ({ a: s.topic })).addEdge(START, 'l').addEdge('l', END).compile();
const right = new StateGraph({ stateSchema: State, output: Annotation.Root({ b: State.spec.b }) }).addNode('r', async (s) => ({ b: s.topic })).addEdge(START, 'r').addEdge('r', END).compile();
export const app = new StateGraph(State).addNode('left', left).addNode('right', right)${parallel}`,
  },
  {
    name: 'wrappers that pick a key of the result',
    outcome: 'runs',
    input: { topic: 't' },
    result: { topic: 't', a: 't', b: 't' },
    code: `${state}${pair}export const app = new StateGraph(State)
  .addNode('left', async (s) => ({ a: (await left.invoke(s)).a }))
  .addNode('right', async (s) => ({ b: (await right.invoke(s)).b }))${parallel}`,
  },
  {
    name: 'wrappers that return the whole result',
    outcome: 'throws',
    input: { topic: 't' },
    code: `${state}${pair}export const app = new StateGraph(State)
  .addNode('left', async (s) => left.invoke(s))
  .addNode('right', async (s) => { const result = await right.invoke(s); return result; })${parallel}`,
  },
  {
    name: 'a subgraph and a node that writes what it hands back',
    outcome: 'throws',
    input: { topic: 't' },
    code: `${state}${pair}export const app = new StateGraph(State)
  .addNode('left', left)
  .addNode('right', async () => ({ topic: 'new' }))${parallel}`,
  },
  {
    name: 'a Send to a subgraph for each item',
    outcome: 'throws',
    input: { topic: 't' },
    code: `${state}const left = new StateGraph(State).addNode('l', async (s) => ({ log: [s.topic] })).addEdge(START, 'l').addEdge('l', END).compile();
export const app = new StateGraph(State).addNode('left', left)
  .addConditionalEdges(START, (s) => ['x', 'y'].map((topic) => new Send('left', { topic })), ['left']).addEdge('left', END).compile();`,
  },
  {
    name: 'a Send to a subgraph whose output is one collecting key',
    outcome: 'runs',
    input: { topic: 't' },
    result: { log: ['x', 'y'] },
    code: `${state}const left = new StateGraph(State, { output: Annotation.Root({ log: State.spec.log }) }).addNode('l', async (s) => ({ log: [s.topic] })).addEdge(START, 'l').addEdge('l', END).compile();
export const app = new StateGraph(State).addNode('left', left)
  .addConditionalEdges(START, (s) => ['x', 'y'].map((topic) => new Send('left', { topic })), ['left']).addEdge('left', END).compile();`,
  },
  {
    name: 'subgraphs one after the other',
    outcome: 'runs',
    input: { topic: 't' },
    result: { topic: 't', a: 't', b: 't' },
    code: `${state}${pair}export const app = new StateGraph(State).addNode('left', left).addNode('right', right)
  .addEdge(START, 'left').addEdge('left', 'right').addEdge('right', END).compile();`,
  },
  {
    name: 'subgraphs with states of their own',
    outcome: 'runs',
    input: { topic: 't' },
    code: `${state}const Left = Annotation.Root({ a: Annotation() });
const Right = Annotation.Root({ b: Annotation() });
const left = new StateGraph(Left).addNode('l', async () => ({ a: 1 })).addEdge(START, 'l').addEdge('l', END).compile();
const right = new StateGraph(Right).addNode('r', async () => ({ b: 1 })).addEdge(START, 'r').addEdge('r', END).compile();
export const app = new StateGraph(State).addNode('left', left).addNode('right', right)${parallel}`,
  },
  {
    name: 'Commands for the graph around two subgraphs',
    outcome: 'throws',
    code: `${state}const Own = Annotation.Root({ own: Annotation() });
const left = new StateGraph(Own).addNode('l', async () => new Command({ graph: Command.PARENT, update: { a: 1 } })).addEdge(START, 'l').compile();
const right = new StateGraph(Own).addNode('r', async () => new Command({ graph: Command.PARENT, update: { a: 2 } })).addEdge(START, 'r').compile();
export const app = new StateGraph(State).addNode('left', left).addNode('right', right)${parallel}`,
  },
];
