import type { TSESTree } from '@typescript-eslint/utils';
import { at, type FunctionNode, type Located } from '../located.js';
import type { Graph, GraphNode } from '../model.js';
import type { Resolver } from '../resolver.js';
import { parallelStates, restoredEntries, type NodeFault } from './parallel-returns.js';
import { staleReturns, type StaleReturn } from './stale-returns.js';

/** All such faults of a graph's nodes, each place once. */
export function graphStaleReturns(resolver: Resolver, graph: Graph, others: readonly Graph[]): NodeFault[] {
  const found = [...graph.nodes.values()].flatMap((node) => staleOfNode(resolver, graph, node, others).map((stale) => ({ node, stale })));
  return [...found, ...parallelStates(graph), ...restoredEntries(resolver, graph)];
}

function staleOfNode(resolver: Resolver, { state }: Graph, { behaviour, name, input }: GraphNode, others: readonly Graph[]): StaleReturn[] {
  const { fn, reader, outcomes } = behaviour;
  if (!fn || !reader) return [];
  if (behaviour.generator)
    return [{ kind: 'generatorNode', certainty: 'certain', place: headOf(fn), data: { node: name }, subject: { what: 'generator', fn } }];
  const accepted = (key: string): boolean =>
    state.keys.has(key) || others.some((other) => usesFunction(other, fn.node) && other.state.keys.has(key));
  return outcomes.flatMap((outcome) => {
    const unknown =
      state.complete && state.keys.size > 0
        ? [...outcome.writes.values()].filter((write) => !accepted(write.key) && !write.key.startsWith('__'))
        : [];
    return [
      ...staleReturns(resolver, outcome, reader, state, input),
      ...unknown.map((write): StaleReturn => ({
        kind: 'unknownKey',
        certainty: 'certain',
        place: write.place,
        data: { key: write.key },
        subject: { what: 'unknown', write, keys: [...state.keys.keys()] },
      })),
    ];
  });
}

function usesFunction(graph: Graph, fn: TSESTree.Node): boolean {
  return [...graph.nodes.values()].some((node) => node.behaviour.fn?.node === fn);
}

/** A function's name, or else the function. */
function headOf(fn: Located<FunctionNode>): Located {
  return fn.node.id ? at(fn, fn.node.id) : fn;
}
