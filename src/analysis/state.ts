import type { TSESLint } from '@typescript-eslint/utils';

import type { Condition, Guard, Operation } from './effects.js';
import {
  Edit,
  type Cell,
  type Content,
  type Sources,
  type Value,
  deciding,
  edited,
  joinValues,
  lastId,
  sourceOf,
  union,
  noSources,
} from './values.js';

type Variable = TSESLint.Scope.Variable;

const nothing = new Map<never, never>();

/**
 * What is known at one point of a function: variables, contents of objects, guards held, decisions taken.
 *
 * A fork costs nothing: it writes into a layer of its own, and joining two forks costs what they wrote. That keeps the
 * whole trace linear in the length of the function.
 */
export class State {
  // made when something is written: most forks write little
  private variables: Map<Variable, Value> = nothing;
  private contents: Map<Cell, Content> = nothing;
  guards: readonly Guard[];
  conditions: readonly Condition[];
  absent: ReadonlySet<Operation>;
  /** what has a higher id was made after this state */
  private readonly born = lastId();
  /** nothing after this point runs: a return, throw, break or continue was met */
  dead = false;

  constructor(private readonly parent?: State) {
    this.guards = parent?.guards ?? [];
    this.conditions = parent?.conditions ?? [];
    this.absent = parent?.absent ?? new Set();
    this.dead = parent?.dead ?? false;
  }

  fork(): State {
    return new State(this);
  }

  variable(variable: Variable): Value | undefined {
    let state: State | undefined = this;
    for (; state; state = state.parent) {
      const value = state.variables.get(variable);
      if (value) return value;
    }
    return undefined;
  }

  setVariable(variable: Variable, value: Value): void {
    if (this.variables === nothing) this.variables = new Map();
    this.variables.set(variable, value);
  }

  content(cell: Cell): Content | undefined {
    let state: State | undefined = this;
    for (; state; state = state.parent) {
      const content = state.contents.get(cell);
      if (content) return content;
    }
    return undefined;
  }

  setContent(cell: Cell, content: Content): void {
    if (this.contents === nothing) this.contents = new Map();
    this.contents.set(cell, content);
  }

  /** A copy of all that was written since `base`, as a fork of `base` that later changes do not touch. */
  since(base: State): State {
    const layers: State[] = [];
    let state: State | undefined = this;
    for (; state && state !== base; state = state.parent) layers.push(state);
    const copy = new State(base);
    for (const layer of layers.reverse()) {
      for (const [variable, value] of layer.variables) copy.setVariable(variable, value);
      for (const [cell, content] of layer.contents) copy.setContent(cell, content);
    }
    copy.guards = this.guards;
    copy.conditions = this.conditions;
    copy.absent = this.absent;
    copy.dead = false;
    return copy;
  }

  /** Takes over what a fork wrote, as when it turned out to be the only way on. */
  adopt(fork: State): void {
    this.take(fork);
    this.guards = fork.guards;
    this.conditions = fork.conditions;
    this.absent = fork.absent;
    this.dead = fork.dead;
  }

  private take(fork: State): void {
    for (const [variable, value] of fork.variables) this.setVariable(variable, value);
    for (const [cell, content] of fork.contents) this.setContent(cell, content);
  }

  /** Makes this state what holds after either of several forks of it; `decidedBy` is what chose between them. */
  join(forks: readonly State[], decidedBy: Sources = noSources): void {
    const live = forks.filter((fork) => !fork.dead);
    const [only] = live;
    if (!only) {
      // All ways ended: keep what was known, for a `finally` or a handler that still looks at it.
      for (const fork of forks) this.take(fork);
      this.dead = true;
      return;
    }
    if (live.length === 1) {
      this.adopt(only);
      return;
    }
    const variables = new Set(live.flatMap((fork) => [...fork.variables.keys()]));
    for (const variable of variables) {
      const values = live.map((fork) => fork.variable(variable)).filter((value) => value !== undefined);
      const [first] = values;
      if (first)
        this.setVariable(variable, presenceOf(live, values) ?? values.slice(1).reduce((a, b) => joinValues(a, b, decidedBy), first));
    }
    const cells = new Set(live.flatMap((fork) => [...fork.contents.keys()]));
    const split = Math.min(...live.map((fork) => fork.born));
    for (const cell of cells) {
      // what was made in one of the ways is unknown to the others
      const contents = live
        .map((fork) => (cell.id > split ? fork.contents.get(cell) : fork.content(cell)))
        .filter((content) => content !== undefined);
      const [first] = contents;
      if (first)
        this.setContent(
          cell,
          contents.slice(1).reduce((a, b) => joinContents(a, b, decidedBy), first),
        );
    }
    this.guards = only.guards.filter((guard) => live.every((fork) => fork.guards.includes(guard)));
    this.conditions = only.conditions.filter((condition) => live.every((fork) => fork.conditions.includes(condition)));
    this.absent = new Set([...only.absent].filter((read) => live.every((fork) => fork.absent.has(read))));
    this.dead = false;
  }
}

/**
 * `true` on the ways where something was found and `false` on those where nothing was, or the other way round: the value tells which
 * it was, as the answer of a check does.
 */
export function presenceOf(ways: readonly Pick<State, 'absent'>[], values: readonly Value[]): Value | undefined {
  if (values.length !== ways.length || values.length < 2 || values.some(({ constant }) => typeof constant !== 'boolean')) return undefined;
  const [yes, no] = [true, false].map((answer) => ways.filter((_, index) => values[index]?.constant === answer));
  if (!yes?.length || !no?.length) return undefined;
  const found = onlyAbsentIn(no, yes);
  if (found) return { id: `exists${found.id}`, sources: edited(sourceOf(found), Edit.select), direct: found };
  const missing = onlyAbsentIn(yes, no);
  return (
    missing && {
      id: `missing${missing.id}`,
      sources: edited(sourceOf(missing), Edit.select),
      tells: { absentIfTrue: [missing], absentIfFalse: [], compares: [] },
    }
  );
}

/** The read that found nothing on all of these ways, and on none of the others. */
function onlyAbsentIn(these: readonly Pick<State, 'absent'>[], others: readonly Pick<State, 'absent'>[]): Operation | undefined {
  return [...(these[0]?.absent ?? [])].findLast(
    (read) => these.every(({ absent }) => absent.has(read)) && !others.some(({ absent }) => absent.has(read)),
  );
}

function joinContents(a: Content, b: Content, decidedBy: Sources): Content {
  if (a === b) return a;
  const properties = new Map<string, Value>();
  for (const name of new Set([...a.properties.keys(), ...b.properties.keys()])) {
    const left = a.properties.get(name);
    const right = b.properties.get(name);
    if (left && right) properties.set(name, joinValues(left, right, decidedBy));
    else {
      const one = left ?? right;
      if (one) properties.set(name, { ...one, sources: union(one.sources, deciding(decidedBy)) });
    }
  }
  return {
    properties,
    rest: union(a.rest, b.rest),
    kind: a.kind === b.kind ? a.kind : 'unknown',
    ...(a.direct && a.direct === b.direct ? { direct: a.direct } : {}),
    ...(a.escaped || b.escaped ? { escaped: true as const } : {}),
  };
}
