import { AST_NODE_TYPES as N } from '@typescript-eslint/utils';
import type { SourceModule } from '../../analysis/module.js';
import { at } from '../located.js';
import type { Graph, GraphNode } from '../model.js';
import type { StateKey } from '../state/types.js';
import { nodesBelow } from '../../analysis/children.js';
import type { Meeting } from './meetings.js';
import { keyPlace, meeting, type GraphProblem } from './problem.js';

/** A key that a compiled graph hands back while another run of the step writes it or hands it back as well. */
export interface Echo {
  readonly met: Meeting;
  readonly key: StateKey;
  readonly sure: boolean;
}

/**
 * Whether a key has a value when two runs meet, so that a compiled graph hands it back: the input sets a key that no node writes, a
 * node on the way may have written it, or the compiled graph itself reads it.
 */
export function isSetBefore(graph: Graph, met: Meeting, key: string): boolean {
  const { a, b, fork } = met.run;
  const writers = [...graph.nodes.values()].filter((node) => node.behaviour.writes.get(key)?.origin === 'named');
  if (writers.length === 0) return true;
  const before = nodesBefore(graph, fork);
  if (writers.some((writer) => before.has(writer.name) && writer.name !== a && writer.name !== b)) return true;
  return [met.first, met.second].some((node) => node.behaviour.writes.get(key)?.origin === 'echo' && readsKey(node, key));
}

/** Whether a node of a compiled graph reads a key of the state. */
function readsKey({ behaviour }: GraphNode, key: string): boolean {
  return [...(behaviour.subgraph?.nodes.values() ?? [])].some(({ behaviour: { fn, reader } }) => {
    if (!fn || !reader) return false;
    for (const node of nodesBelow(fn.node, fn.module.visitorKeys)) {
      const isRead = node.type === N.MemberExpression || (node.type === N.Property && node.parent.type === N.ObjectPattern);
      if (isRead && reader.keyOf(at(fn, node.type === N.Property ? node.value : node)) === key) return true;
    }
    return false;
  });
}

function nodesBefore(graph: Graph, name: string): Set<string> {
  const found = new Set([name]);
  for (const current of found) {
    for (const node of graph.flow.nodes) {
      const targets = [
        ...node.edges.map((edge) => edge.to),
        ...node.choices.flat().flatMap(({ tasks }) => tasks.map((task) => task.target)),
      ];
      if (targets.includes(current)) found.add(node.name);
    }
    for (const { from, to } of graph.flow.barriers) if (to === current) for (const source of from) found.add(source);
  }
  return found;
}

/** One problem for all keys that the same graphs hand back: one narrow output schema repairs them all. */
export function echoedKeys(echoes: readonly Echo[], module: SourceModule): GraphProblem[] {
  const sure = echoes.filter((echo) => echo.sure);
  const [first] = sure.length > 0 ? sure : echoes;
  if (!first) return [];
  const { met, key } = first;
  const others = new Set(echoes.filter((echo) => echo.key !== key).map((echo) => echo.key.name));
  const graphs = [met.first, met.second].flatMap((node) => (node.behaviour.subgraph ? [node.behaviour.subgraph] : []));
  return [
    {
      kind: 'echoedKeys',
      certainty: first.sure ? 'certain' : 'likely',
      node: keyPlace(module, key, met.first.site),
      data: {
        key: key.name,
        others: others.size === 0 ? '' : ` (and ${others.size} more)`,
        how: meeting(met.first, met.second, met.run.fork, met.run.steps),
      },
      subject: { what: 'subgraphs', graphs },
    },
  ];
}
