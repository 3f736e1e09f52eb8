import type { TSESTree } from '@typescript-eslint/utils';
import { at, type FunctionNode, type Located } from '../located.js';
import type { Graph, GraphNode } from '../model.js';
import type { Outcome } from '../outcomes.js';
import type { Resolver } from '../resolver.js';
import { meetingsOf } from './meetings.js';
import { meeting } from './problem.js';
import { accumulates, staleReturns, type StaleReturn } from './stale-returns.js';
import { spreadsOldValue } from './values.js';

/** All such faults of a graph's nodes, each place once. */
export function graphStaleReturns(resolver: Resolver, graph: Graph, others: readonly Graph[]): { node: GraphNode; stale: StaleReturn }[] {
  const found = [...graph.nodes.values()].flatMap((node) => staleOfNode(resolver, graph, node, others).map((stale) => ({ node, stale })));
  return [...found, ...parallelStates(graph), ...restoredEntries(resolver, graph)];
}

function staleOfNode(resolver: Resolver, { state }: Graph, { behaviour, name, input }: GraphNode, others: readonly Graph[]): StaleReturn[] {
  const { fn, reader, outcomes } = behaviour;
  if (!fn || !reader) return [];
  if (behaviour.generator) return [{ kind: 'generatorNode', certainty: 'certain', place: headOf(fn), data: { node: name } }];
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

/** Nodes of one step that return the whole state write every key that is set, and so the same ones. */
function parallelStates(graph: Graph): { node: GraphNode; stale: StaleReturn }[] {
  const bare = [...graph.state.keys.values()].filter((key) => key.channel.kind === 'last-value');
  return meetingsOf(graph).flatMap((met) => {
    const both = [met.first, met.second].map((node) => wholeOf(node));
    if (both[0] === undefined && both[1] === undefined) return [];
    const shared = bare.find((key) => [met.first, met.second].every((node) => writesKey(node, key.name)));
    if (!shared) return [];
    const certain = met.run.certain && both.every((outcome) => outcome !== undefined) && met.first !== met.second;
    const data = { key: shared.name, how: meeting(met.first, met.second, met.run.fork, met.run.steps) };
    return [met.first, met.second].flatMap((node, index) => {
      const place = both[index]?.whole;
      return place
        ? [
            {
              node,
              stale: {
                kind: 'parallelState',
                certainty: certain ? 'certain' : 'likely',
                place,
                data,
                subject: { what: 'whole', place },
              } as const,
            },
          ]
        : [];
    });
  });
}

function wholeOf(node: GraphNode): Outcome | undefined {
  return node.behaviour.outcomes.find((outcome) => outcome.whole);
}

function writesKey(node: GraphNode, key: string): boolean {
  const isGiven = !node.input || node.input.keys.has(key);
  return (isGiven && wholeOf(node) !== undefined) || node.behaviour.writes.get(key)?.origin === 'named';
}

/** `{ ...state.key, own }` in a merging key brings back what a node of the same step has just replaced. */
function restoredEntries(resolver: Resolver, graph: Graph): { node: GraphNode; stale: StaleReturn }[] {
  return meetingsOf(graph).flatMap(({ first, second, run }) =>
    [first, second].flatMap((node) =>
      [...node.behaviour.writes.values()].flatMap((write) => {
        const other = (node === first ? second : first).behaviour.writes.get(write.key);
        const { reader } = node.behaviour;
        if (
          !other ||
          !reader ||
          accumulates(resolver, graph.state.keys.get(write.key)) !== 'merge' ||
          !spreadsOldValue(resolver, reader, write.value, write.key)
        )
          return [];
        const data = { key: write.key, how: meeting(first, second, run.fork, run.steps) };
        return [{ node, stale: { kind: 'restoredEntries', certainty: 'likely', place: write.place, data } as const }];
      }),
    ),
  );
}
