import type { Choice, Flow } from './types.js';

/** A step from a node to the next one. */
export interface Step {
  readonly to: number;
  readonly sure: boolean;
  readonly send: boolean;
}

/** A task of a router, by number. */
export interface NumberedTask {
  readonly to: number;
  readonly send: boolean;
  readonly many: boolean;
}

/** What a router may start, by number. */
export interface NumberedChoice {
  readonly alternatives: readonly { readonly tasks: readonly NumberedTask[]; readonly exact: boolean }[];
}

/** A graph whose nodes are numbers, for the speed of the search. Names that no node has are left out. */
export interface NumberedFlow {
  readonly names: readonly string[];
  readonly edges: readonly (readonly Step[])[];
  readonly choices: readonly (readonly NumberedChoice[])[];
  readonly barriers: readonly { readonly from: readonly number[]; readonly to: number }[];
  readonly deferred: readonly boolean[];
}

/** Numbers the nodes of a graph. */
export function numbered(flow: Flow): NumberedFlow {
  const names = flow.nodes.map((node) => node.name);
  const numbers = new Map(names.map((name, index) => [name, index]));
  const known = (name: string): number[] => {
    const number = numbers.get(name);
    return number === undefined ? [] : [number];
  };
  const choice = (alternatives: Choice): NumberedChoice => ({
    alternatives: alternatives.map(({ tasks, exact }) => ({
      exact,
      tasks: tasks.flatMap((t) => known(t.target).map((to) => ({ to, send: t.send ?? false, many: t.many ?? false }))),
    })),
  });
  return {
    names,
    edges: flow.nodes.map((node) => node.edges.flatMap(({ to, sure }) => known(to).map((number) => ({ to: number, sure, send: false })))),
    choices: flow.nodes.map((node) => node.choices.map(choice)),
    barriers: flow.barriers.flatMap(({ from, to }) => known(to).map((number) => ({ from: from.flatMap(known), to: number }))),
    deferred: flow.nodes.map((node) => node.defer ?? false),
  };
}

/** The numbers of the nodes that may run right after each node, barriers included. */
export function successors(flow: NumberedFlow): number[][] {
  const next = flow.names.map((_, node) => new Set(flow.edges[node]?.map((edge) => edge.to)));
  flow.choices.forEach((choices, node) => {
    for (const { alternatives } of choices) for (const { tasks } of alternatives) for (const task of tasks) next[node]?.add(task.to);
  });
  for (const { from, to } of flow.barriers) for (const source of from) next[source]?.add(to);
  return next.map((targets) => [...targets]);
}
