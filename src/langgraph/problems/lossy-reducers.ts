import { AST_NODE_TYPES as N } from '@typescript-eslint/utils';
import type { SourceModule } from '../../analysis/module.js';
import type { Located } from '../located.js';
import type { Graph, GraphNode, NodeWrite } from '../model.js';
import { shapeOf, type ReducerShape } from '../reducers/shape.js';
import type { Resolver } from '../resolver.js';
import type { StateKey } from '../state/types.js';
import { meetingsOf, type Meeting } from './meetings.js';
import { keyPlace, meeting, type GraphProblem, type LossyReducerKind } from './problem.js';
import { declaredType, entriesOf, isHandedOn, overwrites, sameLiteral } from './values.js';

/** Keys with a reducer that keeps only part of what two runs of one step write. One problem a key. */
export function lossyReducers(resolver: Resolver, graph: Graph, module: SourceModule): GraphProblem[] {
  const shapes = new Map<string, ReducerShape | undefined>();
  for (const [name, key] of graph.state.keys) shapes.set(name, reducerShape(resolver, key));
  const problems = new Map<string, GraphProblem>();
  for (const met of meetingsOf(graph)) {
    for (const [name, write] of met.first.behaviour.writes) {
      const other = met.second.behaviour.writes.get(name);
      const key = graph.state.keys.get(name);
      const shape = shapes.get(name);
      if (!key || !other || write.origin !== 'named' || other.origin !== 'named') continue;
      const loss = overwriteOf(resolver, key, write, other) ?? (shape && lossOf(resolver, key, shape, met, write, other));
      if (!loss || (problems.get(name)?.certainty ?? 'likely') === 'certain') continue;
      const certain = met.run.certain && write.sure && other.sure && loss !== 'firstWriteWins' && loss !== 'orderDependent';
      if (problems.has(name) && !certain) continue;
      problems.set(name, {
        kind: loss,
        certainty: certain ? 'certain' : 'likely',
        node: keyPlace(module, key, met.first.site),
        data: { key: name, how: meeting(met.first, met.second, met.run.fork, met.run.steps) },
        subject: { what: 'key', key, values: [write.value, other.value], root: graph.root },
      });
    }
  }
  return [...problems.values(), ...differentReducers(graph, module)];
}

function reducerShape(resolver: Resolver, { channel }: StateKey): ReducerShape | undefined {
  if (channel.kind === 'silent') return 'last-write';
  if (channel.kind !== 'reduced' || channel.batch) return undefined;
  const fn = resolver.functionOf(channel.reducer);
  return fn && shapeOf(fn);
}

/** What gets lost when both writes meet in one reducer. */
function lossOf(
  resolver: Resolver,
  key: StateKey,
  shape: ReducerShape,
  met: Meeting,
  write: NodeWrite,
  other: NodeWrite,
): LossyReducerKind | undefined {
  const values = differing(resolver, met, write.value, other.value);
  switch (shape) {
    case 'last-write':
      return values ? 'lastWriteWins' : undefined;
    case 'either':
      return values && declaredType(key.value)?.type !== N.TSBooleanKeyword ? 'lastWriteWins' : undefined;
    case 'keep-first':
      return values && !handsOn(met.first, write) && !handsOn(met.second, other) ? 'firstWriteWins' : undefined;
    case 'merge':
      return sharesEntry(resolver, met, write.value, other.value) ? 'shallowMerge' : undefined;
    case 'ordered':
      return 'orderDependent';
    default:
      return undefined;
  }
}

/** An `Overwrite` drops what the other run of the step adds. */
function overwriteOf(resolver: Resolver, { channel }: StateKey, write: NodeWrite, other: NodeWrite): LossyReducerKind | undefined {
  if (channel.kind !== 'reduced' && channel.kind !== 'messages') return undefined;
  return overwrites(resolver, write.value) || overwrites(resolver, other.value) ? 'overwritesOther' : undefined;
}

function handsOn(node: GraphNode, write: NodeWrite): boolean {
  return isHandedOn(node.behaviour.reader, write.value);
}

/** Whether two values can differ. Two runs of one node return the same only if it is a literal. */
function differing(resolver: Resolver, { first, second }: Meeting, left: Located, right: Located): boolean {
  if (sameLiteral(resolver, left, right)) return false;
  // both hand on the same state key: the value is the same
  const key = first.behaviour.reader?.keyOf(left);
  return key === undefined || key !== second.behaviour.reader?.keyOf(right);
}

/** Whether two object literals set one name to values that can differ. */
function sharesEntry(resolver: Resolver, met: Meeting, left: Located, right: Located): boolean {
  const mine = entriesOf(resolver, left);
  const theirs = entriesOf(resolver, right);
  if (!mine || !theirs) return false;
  return [...mine].some(([name, value]) => {
    const other = theirs.get(name);
    return other !== undefined && differing(resolver, met, value, other);
  });
}

/** LangGraph refuses to build a graph in which one key has two reducers. */
function differentReducers(graph: Graph, module: SourceModule): GraphProblem[] {
  return graph.conflicts.map(({ first, second, site }) => ({
    kind: 'differentReducers',
    certainty: 'certain',
    node: keyPlace(module, second, site),
    data: { key: second.name },
    ...(first.channel.kind === 'reduced' ? { subject: { what: 'key', key: second, values: [], root: graph.root } } : {}),
  }));
}
