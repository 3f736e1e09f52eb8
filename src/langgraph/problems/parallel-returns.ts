import type { Graph, GraphNode } from '../model.js';
import type { Outcome } from '../outcomes.js';
import type { Resolver } from '../resolver.js';
import { meetingsOf, type Meeting } from './meetings.js';
import { meeting } from './problem.js';
import { accumulates, type StaleReturn } from './stale-returns.js';
import { spreadsOldValue } from './values.js';

/** A fault of what a node returns, and the node. */
export interface NodeFault {
  readonly node: GraphNode;
  readonly stale: StaleReturn;
}

/** Nodes of one step that return the whole state write every key that is set, and so the same ones. */
export function parallelStates(graph: Graph): NodeFault[] {
  const bare = [...graph.state.keys.values()].filter((key) => key.channel.kind === 'last-value').map((key) => key.name);
  return meetingsOf(graph).flatMap((met) => {
    const returning = [met.first, met.second].filter((node) => wholeOf(node));
    const shared = returning.length > 0 ? bare.find((key) => writesKey(met.first, key) && writesKey(met.second, key)) : undefined;
    if (shared === undefined) return [];
    const certain = met.run.certain && returning.length === 2 && met.first !== met.second;
    return returning.flatMap((node) => {
      const place = wholeOf(node)?.whole;
      return place
        ? [
            fault(node, met, {
              kind: 'parallelState',
              certainty: certain ? 'certain' : 'likely',
              place,
              key: shared,
              subject: { what: 'whole', place },
            }),
          ]
        : [];
    });
  });
}

/** `{ ...state.key, own }` in a merging key brings back what a node of the same step has just replaced. */
export function restoredEntries(resolver: Resolver, graph: Graph): NodeFault[] {
  const merged = [...graph.state.keys.values()].filter((key) => accumulates(resolver, key) === 'merge').map((key) => key.name);
  return meetingsOf(graph).flatMap((met) =>
    [met.first, met.second].flatMap((node) => {
      const other = node === met.first ? met.second : met.first;
      return merged.flatMap((key) => {
        const write = node.behaviour.writes.get(key);
        const { reader } = node.behaviour;
        if (!write || !reader || !other.behaviour.writes.has(key) || !spreadsOldValue(resolver, reader, write.value, key)) return [];
        return [fault(node, met, { kind: 'restoredEntries', certainty: 'likely', place: write.place, key })];
      });
    }),
  );
}

function fault(node: GraphNode, { first, second, run }: Meeting, { key, ...rest }: Omit<StaleReturn, 'data'> & { key: string }): NodeFault {
  return { node, stale: { ...rest, data: { key, how: meeting(first, second, run.fork, run.steps) } } };
}

function wholeOf(node: GraphNode): Outcome | undefined {
  return node.behaviour.outcomes.find((outcome) => outcome.whole);
}

function writesKey(node: GraphNode, key: string): boolean {
  const isGiven = !node.input || node.input.keys.has(key);
  return (isGiven && wholeOf(node) !== undefined) || node.behaviour.writes.get(key)?.origin === 'named';
}
