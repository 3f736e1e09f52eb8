import type { Row } from '../row.js';

/** Two nodes that both follow START and write `k`. */
const racing = `
  .addNode('a', async () => ({ k: ['a'] }))
  .addNode('b', async () => ({ k: ['b'] }))
  .addEdge(START, 'a')
  .addEdge(START, 'b')
  .addEdge('a', END)
  .addEdge('b', END)
  .compile();
`;

const both = { k: ['a', 'b'] };

/** How a state key can be declared, each with two parallel writers. */
export const declarations: Row[] = [
  { name: 'bare Annotation', outcome: 'throws', code: `export const app = new StateGraph(Annotation.Root({ k: Annotation }))${racing}` },
  { name: 'Annotation()', outcome: 'throws', code: `export const app = new StateGraph(Annotation.Root({ k: Annotation() }))${racing}` },
  {
    name: 'Annotation(null)',
    outcome: 'throws',
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation(null) }))${racing}`,
  },
  {
    name: 'Annotation with a reducer',
    outcome: 'runs',
    result: both,
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }) }))${racing}`,
  },
  {
    name: 'Annotation with the deprecated value',
    outcome: 'runs',
    result: both,
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation({ value: (x, y) => x.concat(y), default: () => [] }) }))${racing}`,
  },
  {
    name: 'Annotation with a default only',
    outcome: 'throws',
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation({ default: () => [] }) }))${racing}`,
  },
  {
    name: 'Annotation whose reducer is undefined',
    outcome: 'throws',
    code: `export const app = new StateGraph(Annotation.Root({ k: Annotation({ reducer: undefined, default: () => [] }) }))${racing}`,
  },
  {
    name: 'a key of another state by its spec',
    outcome: 'runs',
    result: both,
    code: `const Base = Annotation.Root({ k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }) });
export const app = new StateGraph(Annotation.Root({ k: Base.spec.k }))${racing}`,
  },
  {
    name: 'a spread spec',
    outcome: 'runs',
    result: both,
    code: `const Base = Annotation.Root({ k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }) });
export const app = new StateGraph(Annotation.Root({ ...Base.spec, other: Annotation }))${racing}`,
  },
  {
    name: 'a spread spec whose key is declared again',
    outcome: 'throws',
    code: `const Base = Annotation.Root({ k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }) });
export const app = new StateGraph(Annotation.Root({ ...Base.spec, k: Annotation }))${racing}`,
  },
  {
    name: 'a shared constant as the key',
    outcome: 'throws',
    code: `const list = Annotation();
export const app = new StateGraph(Annotation.Root({ k: list }))${racing}`,
  },
  {
    name: 'a shorthand key',
    outcome: 'throws',
    code: `const k = Annotation();
export const app = new StateGraph(Annotation.Root({ k }))${racing}`,
  },
  {
    name: 'a computed key',
    outcome: 'throws',
    code: `const NAME = 'k';
export const app = new StateGraph(Annotation.Root({ [NAME]: Annotation() }))${racing}`,
  },
  { name: 'the fields themselves', outcome: 'throws', code: `export const app = new StateGraph({ k: Annotation })${racing}` },
  {
    name: 'a Topic that keeps all',
    outcome: 'runs',
    result: { k: ['a', 'b'] },
    code: `export const app = new StateGraph({ k: () => new Topic() })${racing}`,
  },
  {
    name: 'a channel with an operator',
    outcome: 'runs',
    result: both,
    code: `export const app = new StateGraph({ k: () => new BinaryOperatorAggregate((x, y) => x.concat(y), () => []) })${racing}`,
  },
  { name: 'a LastValue channel', outcome: 'throws', code: `export const app = new StateGraph({ k: () => new LastValue() })${racing}` },
  {
    name: 'an EphemeralValue channel',
    outcome: 'throws',
    code: `export const app = new StateGraph({ k: () => new EphemeralValue() })${racing}`,
  },
  {
    name: 'an AnyValue channel',
    outcome: 'loses',
    result: { k: ['b'] },
    code: `export const app = new StateGraph({ k: () => new AnyValue() })${racing}`,
  },
  { name: 'a zod array', outcome: 'throws', code: `export const app = new StateGraph(z.object({ k: z.array(z.string()) }))${racing}` },
  {
    name: 'a zod array with a default',
    outcome: 'throws',
    code: `export const app = new StateGraph(z.object({ k: z.array(z.string()).default(() => []) }))${racing}`,
  },
  {
    name: 'withLangGraph with a reducer',
    outcome: 'runs',
    result: both,
    code: `export const app = new StateGraph(z.object({ k: withLangGraph(z.array(z.string()), { reducer: { fn: (x, y) => x.concat(y) }, default: () => [] }) }))${racing}`,
  },
  {
    name: 'withLangGraph with a default only',
    outcome: 'throws',
    code: `export const app = new StateGraph(z.object({ k: withLangGraph(z.array(z.string()), { default: () => [] }) }))${racing}`,
  },
  {
    name: 'withLangGraph with extra JSON schema only',
    outcome: 'throws',
    code: `export const app = new StateGraph(z.object({ k: withLangGraph(z.array(z.string()), { jsonSchemaExtra: {} }) }))${racing}`,
  },
  {
    name: 'a registered reducer',
    outcome: 'runs',
    result: both,
    code: `export const app = new StateGraph(z.object({ k: z.array(z.string()).register(registry, { reducer: { fn: (x, y) => x.concat(y) }, default: () => [] }) }))${racing}`,
  },
  {
    name: 'metadata inside optional()',
    outcome: 'throws',
    code: `export const app = new StateGraph(z.object({ k: withLangGraph(z.array(z.string()), { reducer: { fn: (x, y) => x.concat(y) }, default: () => [] }).optional() }))${racing}`,
  },
  {
    name: 'metadata inside default()',
    outcome: 'throws',
    code: `export const app = new StateGraph(z.object({ k: z.array(z.string()).register(registry, { reducer: { fn: (x, y) => x.concat(y) } }).default(() => []) }))${racing}`,
  },
  {
    name: 'metadata inside describe()',
    outcome: 'throws',
    code: `export const app = new StateGraph(z.object({ k: withLangGraph(z.array(z.string()), { reducer: { fn: (x, y) => x.concat(y) }, default: () => [] }).describe('notes') }))${racing}`,
  },
  {
    name: 'metadata and partial()',
    outcome: 'throws',
    code: `export const app = new StateGraph(z.object({ k: withLangGraph(z.array(z.string()), { reducer: { fn: (x, y) => x.concat(y) }, default: () => [] }) }).partial())${racing}`,
  },
  {
    name: 'metadata and extend()',
    outcome: 'runs',
    result: both,
    code: `const Base = z.object({ k: withLangGraph(z.array(z.string()), { reducer: { fn: (x, y) => x.concat(y) }, default: () => [] }) });
export const app = new StateGraph(Base.extend({ other: z.string().optional() }))${racing}`,
  },
  {
    name: 'metadata and pick()',
    outcome: 'runs',
    result: both,
    code: `const Base = z.object({ other: z.string(), k: withLangGraph(z.array(z.string()), { reducer: { fn: (x, y) => x.concat(y) }, default: () => [] }) });
export const app = new StateGraph(Base.pick({ k: true }))${racing}`,
  },
  {
    name: 'extend() that declares the key again',
    outcome: 'throws',
    code: `const Base = z.object({ k: withLangGraph(z.array(z.string()), { reducer: { fn: (x, y) => x.concat(y) }, default: () => [] }) });
export const app = new StateGraph(Base.extend({ k: z.array(z.string()) }))${racing}`,
  },
  {
    name: 'StateSchema with a plain field',
    outcome: 'throws',
    code: `export const app = new StateGraph(new StateSchema({ k: z.array(z.string()) }))${racing}`,
  },
  {
    name: 'StateSchema with a ReducedValue',
    outcome: 'runs',
    result: both,
    code: `export const app = new StateGraph(new StateSchema({ k: new ReducedValue(z.array(z.string()).default(() => []), { reducer: (x, y) => x.concat(y) }) }))${racing}`,
  },
  {
    name: 'StateSchema with an UntrackedValue',
    outcome: 'throws',
    code: `export const app = new StateGraph(new StateSchema({ k: new UntrackedValue(z.array(z.string())) }))${racing}`,
  },
  {
    name: 'StateSchema with an unguarded UntrackedValue',
    outcome: 'loses',
    result: { k: ['b'] },
    code: `export const app = new StateGraph(new StateSchema({ k: new UntrackedValue(z.array(z.string()), { guard: false }) }))${racing}`,
  },
  {
    name: 'StateSchema with metadata that counts for nothing there',
    outcome: 'throws',
    code: `export const app = new StateGraph(new StateSchema({ k: withLangGraph(z.array(z.string()), { reducer: { fn: (x, y) => x.concat(y) }, default: () => [] }) }))${racing}`,
  },
  { name: 'channels: null', outcome: 'throws', code: `export const app = new StateGraph({ channels: { k: null } })${racing}` },
  {
    name: 'channels: { value: null, default }',
    outcome: 'throws',
    code: `export const app = new StateGraph({ channels: { k: { value: null, default: () => [] } } })${racing}`,
  },
  {
    name: 'channels: { value }',
    outcome: 'runs',
    result: both,
    code: `export const app = new StateGraph({ channels: { k: { value: (x, y) => x.concat(y), default: () => [] } } })${racing}`,
  },
  {
    name: 'channels: { reducer }',
    outcome: 'runs',
    result: both,
    code: `export const app = new StateGraph({ channels: { k: { reducer: (x, y) => x.concat(y), default: () => [] } } })${racing}`,
  },
  {
    name: 'the option stateSchema',
    outcome: 'throws',
    code: `const State = Annotation.Root({ k: Annotation() });
export const app = new StateGraph({ stateSchema: State })${racing}`,
  },
  {
    name: 'the options input and output',
    outcome: 'throws',
    code: `const State = Annotation.Root({ k: Annotation() });
export const app = new StateGraph({ input: State, output: State })${racing}`,
  },
  {
    name: 'a key of the output schema only',
    outcome: 'throws',
    code: `const Output = Annotation.Root({ k: Annotation() });
export const app = new StateGraph(Annotation.Root({ other: Annotation() }), { output: Output })${racing}`,
  },
  {
    name: 'a key of a node input only',
    outcome: 'throws',
    code: `const Private = Annotation.Root({ k: Annotation() });
export const app = new StateGraph(Annotation.Root({ other: Annotation() }))
  .addNode('c', async () => ({}), { input: Private })
  .addEdge(START, 'c')${racing}`,
  },
  {
    name: 'a bare key declared again with a reducer by a node input',
    outcome: 'throws',
    code: `const Private = Annotation.Root({ k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }) });
export const app = new StateGraph(Annotation.Root({ k: Annotation() }))
  .addNode('c', async () => ({ k: ['c'] }), { input: Private })
  .addEdge(START, 'c')
  .compile();`,
  },
  {
    name: 'a reducer key declared again bare by a node input',
    outcome: 'runs',
    result: both,
    code: `const Private = Annotation.Root({ k: Annotation() });
export const app = new StateGraph(Annotation.Root({ k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }) }))
  .addNode('c', async () => ({}), { input: Private })
  .addEdge(START, 'c')${racing}`,
  },
  {
    name: 'two reducers with the same text',
    outcome: 'throws',
    code: `const Output = Annotation.Root({ k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }) });
const State = Annotation.Root({ k: Annotation({ reducer: (x, y) => x.concat(y), default: () => [] }) });
export const app = new StateGraph(State, { output: Output })${racing}`,
  },
  {
    name: 'one reducer function in two schemas',
    outcome: 'runs',
    result: both,
    code: `const concat = (x, y) => x.concat(y);
const Output = Annotation.Root({ k: Annotation({ reducer: concat, default: () => [] }) });
const State = Annotation.Root({ k: Annotation({ reducer: concat, default: () => [] }) });
export const app = new StateGraph(State, { output: Output })${racing}`,
  },
];

/** Message states, with two parallel writers of messages. */
const chatting = `
  .addNode('a', async () => ({ messages: [new AIMessage('a')] }))
  .addNode('b', async () => ({ messages: [new AIMessage('b')] }))
  .addEdge(START, 'a')
  .addEdge(START, 'b')
  .addEdge('a', END)
  .addEdge('b', END)
  .compile();
`;

/** LangGraph's ready-made message states. */
export const messages: Row[] = [
  { name: 'MessagesAnnotation', outcome: 'runs', code: `export const app = new StateGraph(MessagesAnnotation)${chatting}` },
  { name: 'MessagesZodState', outcome: 'runs', code: `export const app = new StateGraph(MessagesZodState)${chatting}` },
  {
    name: 'MessagesZodState extended',
    outcome: 'runs',
    code: `export const app = new StateGraph(MessagesZodState.extend({ other: z3.string().optional() }))${chatting}`,
  },
  {
    name: 'MessagesZodMeta',
    outcome: 'runs',
    code: `export const app = new StateGraph(z.object({ messages: withLangGraph(z.custom(), MessagesZodMeta) }))${chatting}`,
  },
  {
    name: 'MessagesValue',
    outcome: 'runs',
    code: `export const app = new StateGraph(new StateSchema({ messages: MessagesValue }))${chatting}`,
  },
  {
    name: 'messagesStateReducer',
    outcome: 'runs',
    code: `export const app = new StateGraph(Annotation.Root({ messages: Annotation({ reducer: messagesStateReducer, default: () => [] }) }))${chatting}`,
  },
  {
    name: 'the spread spec of MessagesAnnotation',
    outcome: 'runs',
    code: `export const app = new StateGraph(Annotation.Root({ ...MessagesAnnotation.spec, other: Annotation() }))${chatting}`,
  },
  {
    name: 'messages declared again bare',
    outcome: 'throws',
    code: `export const app = new StateGraph(Annotation.Root({ ...MessagesAnnotation.spec, messages: Annotation() }))${chatting}`,
  },
];
