import { AST_NODE_TYPES as N } from '@typescript-eslint/utils';
import { builderRoot } from './builder.js';
import { at, isKind, type FunctionNode, type Located } from './located.js';
import type { Behaviour, Graph, NodeWrite } from './model.js';
import { OutcomeReader, type Outcome } from './outcomes.js';
import { calleeName, methodCall } from './packages.js';
import type { Resolver } from './resolver.js';
import { schemaOf } from './state/schema.js';
import type { StateSchema } from './state/types.js';
import { StateReader } from './state-reader.js';
import { toolWrites } from './tools.js';

/** Reads the graph that a `new StateGraph` builds. */
export type ReadGraph = (root: Located) => Graph | undefined;

const none: Behaviour = { outcomes: [], writes: new Map(), tools: [] };
/** Wrappers around a function that run it as it is. */
const WRAPPERS = new Set(['from', 'traceable', 'task', 'withConfig', 'withRetry', 'bind']);

/** What the action of a node does: a function, a compiled graph, a tool node. */
export function behaviourOf(
  resolver: Resolver,
  action: Located,
  ends: readonly string[],
  handler: Located | undefined,
  readGraph: ReadGraph,
): Behaviour {
  const fn = actionFunction(resolver, action);
  if (fn) return functionBehaviour(resolver, fn, ends, handler, readGraph);
  const found = resolver.definition(action);
  if (calleeName(resolver, found) === 'ToolNode' && isKind(found, N.NewExpression)) {
    const [tools] = found.node.arguments;
    return { ...none, tools: tools ? toolWrites(resolver, at(found, tools)) : [] };
  }
  return compiledBehaviour(resolver, found, readGraph) ?? none;
}

/** The function that a node runs, taken out of what LangChain wraps around it. */
function actionFunction(resolver: Resolver, action: Located): Located<FunctionNode> | undefined {
  const fn = resolver.functionOf(action);
  if (fn) return fn;
  const found = resolver.definition(action);
  if (isKind(found, N.NewExpression) && calleeName(resolver, found) === 'RunnableLambda') {
    const [options] = found.node.arguments;
    const func = options && resolver.member(at(found, options), 'func');
    return func && resolver.functionOf(func);
  }
  if (!isKind(found, N.CallExpression)) return undefined;
  const method = methodCall(found);
  const [first] = found.node.arguments;
  if (method?.name.startsWith('with')) return actionFunction(resolver, method.object);
  const name = method?.name ?? calleeName(resolver, found) ?? '';
  return first && (WRAPPERS.has(name) || calleeName(resolver, found) === 'traceable') ? resolver.functionOf(at(found, first)) : undefined;
}

function functionBehaviour(
  resolver: Resolver,
  fn: Located<FunctionNode>,
  ends: readonly string[],
  handler: Located | undefined,
  readGraph: ReadGraph,
): Behaviour {
  const reader = new StateReader(fn);
  if (fn.node.generator) return { ...none, fn, reader, generator: true };
  const read = (of: Located<FunctionNode>): Outcome[] => new OutcomeReader(resolver, new StateReader(of), ends).ofFunction(of);
  const handlerFn = handler && resolver.functionOf(handler);
  // a handler runs in the step in which the node failed, in its place
  const outcomes = [...read(fn), ...(handlerFn ? read(handlerFn) : [])];
  return { ...none, fn, reader, outcomes, writes: writesOf(outcomes, (place) => compiledBehaviour(resolver, place, readGraph)?.writes) };
}

/** A compiled graph as a node: it returns each key of its output schema that is set. */
function compiledBehaviour(resolver: Resolver, place: Located, readGraph: ReadGraph): Behaviour | undefined {
  const found = resolver.definition(place);
  const agent = agentSchema(resolver, found);
  if (agent) return { ...none, writes: echoes(agent, found, new Map()) };
  const root = builderRoot(resolver, found);
  const graph = root && readGraph(root);
  if (!graph) return undefined;
  const inner = [...graph.nodes.values()].map((node) => node.behaviour);
  const named = new Map<string, NodeWrite>();
  for (const { writes } of inner) {
    for (const [key, write] of writes) if (write.origin === 'named' && !named.get(key)?.sure) named.set(key, write);
  }
  const writes = new Map(echoes(graph.schemas.output, found, named));
  // commands for the graph around it
  const outcomes = inner.flatMap(({ outcomes }) => outcomes.flatMap(({ parent }) => (parent ? [parent] : [])));
  for (const [key, write] of writesOf(outcomes, () => undefined)) writes.set(key, { ...write, sure: false });
  return { ...none, outcomes, writes, subgraph: graph };
}

/** The state that a ready-made agent returns. */
function agentSchema(resolver: Resolver, found: Located): StateSchema | undefined {
  if (calleeName(resolver, found) !== 'createReactAgent' || !isKind(found, N.CallExpression)) return undefined;
  const [options] = found.node.arguments;
  const schema = options && resolver.member(at(found, options), 'stateSchema');
  return schema && schemaOf(resolver, schema);
}

function echoes(output: StateSchema, place: Located, named: ReadonlyMap<string, NodeWrite>): Map<string, NodeWrite> {
  const writes = new Map<string, NodeWrite>();
  for (const key of output.keys.keys()) {
    const write = named.get(key);
    writes.set(key, write ?? { key, place, value: place, sure: false, origin: 'echo' });
  }
  return writes;
}

/** The keys of all ways out together. A key is sure if each of them writes it. */
function writesOf(
  outcomes: readonly Outcome[],
  writesOfGraph: (place: Located) => ReadonlyMap<string, NodeWrite> | undefined,
): Map<string, NodeWrite> {
  const writes = new Map<string, NodeWrite>();
  for (const outcome of outcomes) {
    for (const [key, write] of outcome.subgraph ? (writesOfGraph(outcome.subgraph) ?? []) : []) writes.set(key, write);
    for (const [key, write] of outcome.writes) {
      const known = writes.get(key);
      if (known?.origin !== 'named') writes.set(key, { ...write, origin: 'named' });
    }
  }
  for (const [key, write] of writes) {
    const everywhere = outcomes.every((outcome) => outcome.writes.get(key)?.sure || (outcome.subgraph && write.sure));
    if (write.sure !== everywhere) writes.set(key, { ...write, sure: everywhere });
  }
  return writes;
}
