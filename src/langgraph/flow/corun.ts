import { depthsOf, type Depths } from './depths.js';
import { numbered, successors, type NumberedChoice, type NumberedFlow } from './numbered.js';
import type { CoRun, Flow } from './types.js';

/** How many independent choices it takes: none, one, or (not proven to happen at all) more. */
type Rank = 0 | 1 | 2;
const LIKELY: Rank = 2;

/** A step that one run of a node may take. */
interface Move {
  to: number;
  send: boolean;
  /** what it adds to the rank: a router's choice counts one, one inside a loop or an edge added under a condition two */
  rank: Rank;
}

interface Entry {
  a: number;
  b: number;
  fork: number;
  steps: number;
}

/**
 * The pairs of runs that can share a super-step. LangGraph runs in lockstep: if two runs share a step, so do those that they start.
 * So the search is one over pairs of nodes: it begins with the pairs that one run of a node starts together and goes on with the
 * pairs that follow, and never looks at a pair twice.
 */
export function coRuns(flow: Flow): CoRun[] {
  const graph = numbered(flow);
  const found = new PairSearch(graph).run();
  return found.map(({ entry: { a, b, fork, steps }, rank }) => ({
    a: graph.names[a] ?? '',
    b: graph.names[b] ?? '',
    certain: rank < LIKELY,
    fork: graph.names[fork] ?? '',
    steps,
  }));
}

class PairSearch {
  readonly #graph: NumberedFlow;
  readonly #depths: Depths;
  readonly #fixed: Move[][];
  readonly #moves: Move[][];
  readonly #size: number;
  readonly #seen: Uint8Array;
  readonly #queues: [Entry[], Entry[], Entry[]] = [[], [], []];

  constructor(graph: NumberedFlow) {
    this.#graph = graph;
    this.#depths = depthsOf(graph);
    this.#size = graph.names.length;
    this.#seen = new Uint8Array(this.#size * this.#size);
    this.#fixed = graph.names.map((_, node) => this.#fixedMoves(node));
    this.#moves = this.#fixed.map((moves, node) => [...moves, ...this.#chosenMoves(node)]);
  }

  run(): { entry: Entry; rank: Rank }[] {
    this.#graph.names.forEach((_, node) => this.#seed(node));
    const found = this.#drain();
    this.#seedDeferred(found);
    return [...found, ...this.#drain()];
  }

  /** Visits the open pairs, the surest first. */
  #drain(): { entry: Entry; rank: Rank }[] {
    const found: { entry: Entry; rank: Rank }[] = [];
    for (const rank of [0, 1, 2] as const) {
      const queue = this.#queues[rank];
      for (const entry of queue) {
        const pair = entry.a * this.#size + entry.b;
        if (this.#seen[pair] === 1) continue;
        this.#seen[pair] = 1;
        found.push({ entry, rank });
        this.#advance(entry, rank);
      }
      queue.length = 0;
    }
    return found;
  }

  #add(x: number, y: number, fork: number, steps: number, rank: number): void {
    if (this.#graph.deferred[x] !== this.#graph.deferred[y]) return;
    const [a, b] = x < y ? [x, y] : [y, x];
    if (this.#seen[a * this.#size + b] === 1) return;
    this.#queues[rank >= LIKELY ? LIKELY : rank === 1 ? 1 : 0].push({ a, b, fork, steps });
  }

  /** The pairs that one run of a node starts together. */
  #seed(node: number): void {
    const edges = this.#fixed[node] ?? [];
    const choices = this.#graph.choices[node] ?? [];
    edges.forEach((edge, index) => {
      for (const other of edges.slice(index + 1)) if (edge.to !== other.to) this.#add(edge.to, other.to, node, 1, edge.rank + other.rank);
      for (const choice of choices) {
        for (const { tasks } of choice.alternatives) {
          for (const task of tasks) {
            if (task.to !== edge.to || task.send) this.#add(edge.to, task.to, node, 1, edge.rank + doubt(choice));
          }
        }
      }
    });
    choices.forEach((choice, index) => {
      this.#seedAlternatives(node, choice);
      for (const other of choices.slice(index + 1)) this.#seedBoth(node, choice, other);
    });
  }

  #seedAlternatives(node: number, choice: NumberedChoice): void {
    for (const { tasks, exact } of choice.alternatives) {
      tasks.forEach((task, index) => {
        if (task.many) this.#add(task.to, task.to, node, 1, exact ? doubt(choice) : LIKELY);
        for (const other of tasks.slice(index + 1)) {
          if (task.to !== other.to || task.send || other.send) this.#add(task.to, other.to, node, 1, exact ? doubt(choice) : LIKELY);
        }
      });
    }
  }

  /** Two routers of one node choose apart from each other. */
  #seedBoth(node: number, left: NumberedChoice, right: NumberedChoice): void {
    const targets = (choice: NumberedChoice) => choice.alternatives.flatMap((alternative) => alternative.tasks);
    for (const task of targets(left)) {
      for (const other of targets(right)) {
        if (task.to !== other.to || task.send || other.send) this.#add(task.to, other.to, node, 1, doubt(left) + doubt(right));
      }
    }
  }

  /** The pairs that a pair starts. */
  #advance({ a, b, fork, steps }: Entry, rank: Rank): void {
    for (const left of this.#moves[a] ?? []) {
      for (const right of this.#moves[b] ?? []) {
        if (left.to === right.to && !left.send && !right.send) continue;
        const apart = a === b && left.to !== right.to ? LIKELY : 0;
        this.#add(left.to, right.to, fork, steps + 1, rank + left.rank + right.rank + apart);
      }
    }
  }

  /** Deferred nodes wait for one another, however far apart they were reached. */
  #seedDeferred(found: readonly { entry: Entry }[]): void {
    const deferred = this.#graph.names.map((_, node) => node).filter((node) => this.#graph.deferred[node]);
    if (deferred.length < 2) return;
    const next = successors(this.#graph);
    const reached = new Map(deferred.map((node) => [node, ancestors(next, node)]));
    for (const x of deferred) {
      for (const y of deferred) {
        if (x >= y || reached.get(x)?.has(y) || reached.get(y)?.has(x)) continue;
        const parted = found.find(
          ({ entry: { a, b } }) => (reached.get(x)?.has(a) && reached.get(y)?.has(b)) || (reached.get(x)?.has(b) && reached.get(y)?.has(a)),
        );
        if (parted) this.#add(x, y, parted.entry.fork, parted.entry.steps, LIKELY);
      }
    }
  }

  /** Plain edges, and the barriers that this node can be the one to open. */
  #fixedMoves(node: number): Move[] {
    const edges = (this.#graph.edges[node] ?? []).map(({ to, sure }): Move => ({ to, send: false, rank: sure ? 0 : LIKELY }));
    const opened = this.#graph.barriers.filter(({ from }) => from.includes(node) && this.#canComeLast(node, from));
    return [...edges, ...opened.map(({ to }): Move => ({ to, send: false, rank: 0 }))];
  }

  #chosenMoves(node: number): Move[] {
    return (this.#graph.choices[node] ?? []).flatMap((choice) =>
      choice.alternatives.flatMap(({ tasks }) =>
        tasks.map(({ to, send }): Move => {
          const repeats = this.#depths.loop[to] === this.#depths.loop[node] && choice.alternatives.length > 1;
          return { to, send, rank: repeats ? LIKELY : doubt(choice) };
        }),
      ),
    );
  }

  /** A barrier opens when the last of its sources has run. */
  #canComeLast(node: number, sources: readonly number[]): boolean {
    const latest = this.#depths.latest[node] ?? 0;
    return sources.every((source) => latest >= (this.#depths.earliest[source] ?? 0));
  }
}

/** A router with one way out does not choose. */
function doubt(choice: NumberedChoice): Rank {
  return choice.alternatives.length > 1 ? 1 : 0;
}

/** A node and all nodes that lead to it. */
function ancestors(next: readonly (readonly number[])[], node: number): Set<number> {
  const found = new Set([node]);
  for (const current of found) {
    next.forEach((targets, source) => {
      if (targets.includes(current)) found.add(source);
    });
  }
  return found;
}
