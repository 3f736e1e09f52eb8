import type { SourceModule } from '../../analysis/module.js';
import type { Located } from '../located.js';
import type { Graph, GraphNode, NodeWrite } from '../model.js';
import type { StateKey } from '../state/types.js';
import { echoedKeys, isSetBefore, type Echo } from './echoes.js';
import { meetingsOf, type Meeting } from './meetings.js';
import { keyPlace, meeting, type Certainty, type GraphProblem } from './problem.js';

/** Keys without a reducer that two runs of one step write. One problem a key; keys that subgraphs only hand back share one. */
export function concurrentWrites(graph: Graph, module: SourceModule): GraphProblem[] {
  const named = new Map<string, GraphProblem>();
  const echoed: Echo[] = [];
  for (const met of meetingsOf(graph)) {
    for (const [name, write] of met.first.behaviour.writes) {
      const other = met.second.behaviour.writes.get(name);
      const key = graph.state.keys.get(name);
      if (!other || key?.channel.kind !== 'last-value') continue;
      if (write.origin === 'named' && other.origin === 'named') {
        const problem = parallelWrites(graph, met, key, write, other, module);
        const known = named.get(name);
        if (!known || (known.certainty === 'likely' && problem.certainty === 'certain')) named.set(name, problem);
      } else if (isSetBefore(graph, met, name)) {
        // runs that a Send starts see only what it hands them
        echoed.push({ met, key, sure: met.run.certain && write.origin === other.origin && met.first !== met.second });
      }
    }
  }
  const fresh = echoed.filter(({ key }) => !named.has(key.name));
  return [...named.values(), ...echoedKeys(fresh, module)];
}

function parallelWrites(graph: Graph, met: Meeting, key: StateKey, write: NodeWrite, other: NodeWrite, module: SourceModule): GraphProblem {
  const { first, second, run } = met;
  const certainty: Certainty = run.certain && write.sure && other.sure ? 'certain' : 'likely';
  return {
    kind: key.lost ? 'lostReducer' : first === second ? 'repeatedWrites' : 'parallelWrites',
    certainty,
    node: keyPlace(module, key, first.site),
    data: { key: key.name, how: meeting(first, second, run.fork, run.steps) },
    subject: { what: 'key', key, values: [write.value, other.value], root: graph.root },
  };
}

/**
 * Keys without a reducer that tools set: a model may call two tools, or one twice, in one turn. Keys of a single tool are only
 * reported where no two tools share one; the repair is the same.
 */
export function toolWriteProblems(
  state: ReadonlyMap<string, StateKey>,
  node: Pick<GraphNode, 'site' | 'behaviour'>,
  module: SourceModule,
): GraphProblem[] {
  const toolsByKey = new Map<StateKey, { tools: Set<string>; values: Located[] }>();
  for (const { tool, write } of node.behaviour.tools) {
    const key = state.get(write.key);
    if (key?.channel.kind !== 'last-value') continue;
    const writes = toolsByKey.get(key) ?? { tools: new Set(), values: [] };
    toolsByKey.set(key, writes);
    writes.tools.add(tool);
    writes.values.push(write.value);
  }
  const shared = [...toolsByKey].filter(([, { tools }]) => tools.size > 1);
  return (shared.length > 0 ? shared : [...toolsByKey]).map(
    ([
      key,
      {
        tools: [one = '', two],
        values,
      },
    ]) => ({
      kind: 'toolWrites',
      certainty: 'likely',
      node: keyPlace(module, key, node.site),
      data: { key: key.name, tools: two === undefined ? `Two calls of "${one}"` : `"${one}" and "${two}"` },
      subject: { what: 'key', key, values },
    }),
  );
}
