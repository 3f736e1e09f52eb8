import { successors, type NumberedFlow } from './numbered.js';

/** The super-steps in which nodes can run, counted from the start and without going round a loop. */
export interface Depths {
  readonly earliest: readonly number[];
  readonly latest: readonly number[];
  /** the loop that a node belongs to; nodes of no loop have one of their own */
  readonly loop: readonly number[];
}

/** Depths by the longest and shortest way from the first node; edges that close a loop do not count. */
export function depthsOf(flow: NumberedFlow): Depths {
  const next = successors(flow);
  const { order, closing, loop } = search(next);
  const earliest = flow.names.map(() => Number.POSITIVE_INFINITY);
  const latest = flow.names.map(() => 0);
  const waits = new Map<number, number[][]>();
  for (const { from, to } of flow.barriers) waits.set(to, [...(waits.get(to) ?? []), [...from]]);
  if (earliest.length > 0) earliest[0] = 0;
  for (const node of order) {
    for (const sources of waits.get(node) ?? []) {
      const running = sources.filter((source) => Number.isFinite(earliest[source] ?? Number.POSITIVE_INFINITY));
      if (running.length === 0) continue;
      earliest[node] = Math.min(earliest[node] ?? 0, 1 + Math.max(...running.map((source) => earliest[source] ?? 0)));
      latest[node] = Math.max(latest[node] ?? 0, 1 + Math.max(...running.map((source) => latest[source] ?? 0)));
    }
    const barriers = new Set(flow.barriers.filter(({ from }) => from.includes(node)).map(({ to }) => to));
    const plain = plainTargets(flow, node);
    for (const target of next[node] ?? []) {
      if (closing.has(node * flow.names.length + target) || (barriers.has(target) && !plain.has(target))) continue;
      earliest[target] = Math.min(earliest[target] ?? 0, 1 + (earliest[node] ?? 0));
      latest[target] = Math.max(latest[target] ?? 0, 1 + (latest[node] ?? 0));
    }
  }
  return { earliest, latest, loop };
}

/** Targets that a node reaches without a barrier. */
function plainTargets(flow: NumberedFlow, node: number): Set<number> {
  const edges = flow.edges[node]?.map((edge) => edge.to) ?? [];
  const tasks = flow.choices[node]?.flatMap((c) => c.alternatives.flatMap((a) => a.tasks.map((t) => t.to))) ?? [];
  return new Set([...edges, ...tasks]);
}

interface Search {
  /** sources before targets, as far as loops allow */
  order: number[];
  /** edges back to a node that the search came through, as `from * size + to` */
  closing: Set<number>;
  loop: number[];
}

/** Tarjan's search for loops, without recursion. */
function search(next: readonly (readonly number[])[]): Search {
  const size = next.length;
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const active = new Uint8Array(size);
  const loop = new Array<number>(size).fill(-1);
  const closing = new Set<number>();
  const finished: number[] = [];
  const open: number[] = [];
  let counter = 0;
  for (let root = 0; root < size; root++) {
    if (index[root] !== -1) continue;
    const stack = [{ node: root, edge: 0 }];
    while (stack.length > 0) {
      const frame = stack.at(-1);
      if (!frame) break;
      const { node } = frame;
      if (frame.edge === 0) {
        index[node] = low[node] = counter++;
        open.push(node);
        active[node] = 1;
      }
      const target = next[node]?.[frame.edge++];
      if (target !== undefined) {
        if (index[target] === -1) stack.push({ node: target, edge: 0 });
        else if (loop[target] === -1) low[node] = Math.min(low[node] ?? 0, index[target] ?? 0);
        if (active[target] === 1) closing.add(node * size + target);
        continue;
      }
      stack.pop();
      active[node] = 0;
      finished.push(node);
      const parent = stack.at(-1)?.node;
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      if (low[node] !== index[node]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        loop[member] = node;
        if (member === node) break;
      }
    }
  }
  return { order: finished.toReversed(), closing, loop };
}
