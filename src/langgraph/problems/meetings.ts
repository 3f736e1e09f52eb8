import { coRuns } from '../flow/corun.js';
import type { CoRun } from '../flow/types.js';
import type { Graph, GraphNode } from '../model.js';

/** Two nodes, or one node twice, that share a super-step. */
export interface Meeting {
  readonly first: GraphNode;
  readonly second: GraphNode;
  readonly run: CoRun;
}

const known = new WeakMap<Graph, Meeting[]>();

/** The meetings of a graph's nodes, the surest and nearest first. */
export function meetingsOf(graph: Graph): readonly Meeting[] {
  const cached = known.get(graph);
  if (cached) return cached;
  const meetings = coRuns(graph.flow).flatMap((run): Meeting[] => {
    const first = graph.nodes.get(run.a);
    const second = graph.nodes.get(run.b);
    return first && second ? [{ first, second, run }] : [];
  });
  meetings.sort((a, b) => Number(b.run.certain) - Number(a.run.certain) || a.run.steps - b.run.steps);
  known.set(graph, meetings);
  return meetings;
}
