import type { TSESTree } from '@typescript-eslint/utils';

import type { Catalogue } from '../catalogue.js';
import type { Condition, Context, Effect, Frame, Group, Guard, Operation, Run } from '../effects.js';
import type { ModuleHost, SourceModule } from '../module.js';
import { State } from '../state.js';
import { deepSources } from './objects.js';
import { isOperation, type Atom, type Cell, type FunctionFacet, type Sources, type Value } from '../values.js';

/** What the trace needs to know of the settings. */
export interface TraceOptions {
  readonly catalogue: Catalogue;
  readonly host: ModuleHost | undefined;
  /** whether a function of a module may have to do with a store */
  readonly isRelevant: (node: TSESTree.Node, module: SourceModule) => boolean;
  /** names of functions whose callback runs alone */
  readonly locks: readonly string[];
  /** names of functions that call their callback again after a failure */
  readonly retries: readonly string[];
}

/** Where a `return`, `break` or `continue` leads, with the states that arrive there. */
export interface Target {
  readonly kind: 'function' | 'loop' | 'switch' | 'block';
  readonly base: State;
  readonly label: string | undefined;
  readonly arrivals: State[];
  readonly returned: Value[];
}

/** Calls deeper than this stay opaque; two levels cover nearly all real code, wrappers around wrappers need a few more. */
const maximumDepth = 9;
/**
 * Nodes evaluated before the rest stays opaque: for one linted file, and for each of its functions that is entered, so that none uses up
 * what is there for the others. A constant, and so many for each character of its text (a plain walk takes a sixth of one). Keeps the
 * cost linear where helpers are called over and over.
 */
const stepsOfFile = { fixed: 6000, byCharacter: 0.5 };
const stepsOfEntry = { fixed: 1500, byCharacter: 3 };
/** A function that did nothing to a store and took more steps than this is not followed again. */
const inertSteps = 60;
/** Characters of a function that is followed in any case: it computes a key, adds to a list, picks a field. */
const shortFunction = 400;
/** Arrivals kept for one target; past that their effects on variables are not joined. */
const maximumArrivals = 40;
/** The longest identity of a value, in characters. */
const longestIdentity = 1000;

/**
 * The shared state of one trace: where it is, what it has seen. The stages beside this file are functions over it.
 */
export class Tracer {
  /** values that hold everywhere: module-level bindings, class fields */
  readonly root = new State();
  state: State = this.root;
  frames: readonly Frame[] = [];
  runs: readonly Run[] = [];
  handlers: readonly TSESTree.CatchClause[] = [];
  caught: readonly TSESTree.CatchClause[] = [];
  targets: Target[] = [];
  /** operations of the function being traced, in order */
  operations: Operation[] = [];
  effects: Effect[] = [];
  suspensions = 0;
  foreignSuspensions = 0;
  /** functions that were evaluated, as a start or through a call */
  readonly visited = new Set<TSESTree.Node>();
  /** functions that were traced as entered from outside */
  readonly started = new Set<TSESTree.Node>();
  readonly cells = new Map<string, Cell>();
  /** objects that code outside of the function can reach and change while something is awaited */
  escaped = new Set<Cell>();
  /** records read in the function being traced, for a later flush of what was changed in them */
  entities = new Map<Operation, Value>();
  /** filters that calls built, by the identity of their value */
  readonly builtFilters = new Map<string, ReadonlyMap<string, Value>>();
  /** function values of `this` by class, fields by class and name, and other things computed once */
  readonly memo = new Map<unknown, unknown>();
  private muted = 0;
  private steps = 0;
  private readonly maximumSteps: number;
  /** the steps at which the function being traced has used up its share */
  private entrySteps = 0;
  private readonly identities = new Map<string, string>();
  private readonly inert = new Set<TSESTree.Node>();
  /** operations met so far, recorded or not */
  private met = 0;
  /** the gated operation that was called last, to tell its own `await` from a foreign one */
  lastGated: TSESTree.Node | undefined;

  private readonly modules = new Map<TSESTree.Node, SourceModule>();

  constructor(
    readonly options: TraceOptions,
    readonly main: SourceModule,
  ) {
    this.know(main);
    this.maximumSteps = allowed(stepsOfFile, main.text.length);
  }

  /** Makes a module known, so that its nodes lead back to it. */
  know(module: SourceModule): void {
    this.modules.set(module.ast, module);
  }

  moduleOf(program: TSESTree.Node): SourceModule | undefined {
    return this.modules.get(program);
  }

  /** Gives a function its share of steps, as it is entered from outside. */
  enter([start, end]: TSESTree.Range): void {
    this.entrySteps = Math.min(this.maximumSteps, this.steps + allowed(stepsOfEntry, end - start));
  }

  /** Counts a step; `false` when the budget is used up. */
  step(): boolean {
    return ++this.steps < this.entrySteps;
  }

  /** A value with an identity of bounded length: without it, `c = a + b` over and over doubles it each time. Equal ones stay equal. */
  bounded(value: Value): Value {
    if (value.id.length <= longestIdentity) return value;
    let short = this.identities.get(value.id);
    if (short === undefined) this.identities.set(value.id, (short = `${value.id.slice(0, longestIdentity / 2)}…${this.identities.size}`));
    return { ...value, id: short };
  }

  get module(): SourceModule {
    return this.frames.at(-1)?.module ?? this.main;
  }

  get isMuted(): boolean {
    return this.muted > 0;
  }

  emit(effect: Effect): void {
    if (effect.kind === 'operation') this.met++;
    if (this.muted) return;
    this.effects.push(effect);
    if (effect.kind === 'operation') this.operations.push(effect);
  }

  suspend(node: TSESTree.Node, foreign = true): void {
    this.suspensions++;
    if (foreign) this.foreignSuspensions++;
    this.emit({ kind: 'suspend', node });
  }

  /** Gathers the effects of `run` under a node of the tree. */
  group<T>(what: Group['what'], label: string, node: TSESTree.Node, run: () => T): T {
    const outer = this.effects;
    const inner: Effect[] = [];
    this.effects = inner;
    try {
      return run();
    } finally {
      this.effects = outer;
      if (inner.length > 0) outer.push({ kind: 'group', what, label, node, effects: inner });
    }
  }

  /** Runs without recording effects. */
  quietly<T>(run: () => T): T {
    this.muted++;
    try {
      return run();
    } finally {
      this.muted--;
    }
  }

  /** Evaluates something that holds everywhere: writes go to the root state, effects are dropped. */
  statically<T>(module: SourceModule, self: Value | undefined, run: () => T): T {
    const { state, frames, runs, targets, handlers, caught, suspensions, foreignSuspensions } = this;
    this.state = this.root;
    this.frames = [{ call: undefined, function: module.ast, module, callback: false, id: 0, self }];
    this.runs = [];
    this.targets = [];
    this.handlers = [];
    this.caught = [];
    try {
      return this.quietly(run);
    } finally {
      Object.assign(this, { state, frames, runs, targets, handlers, caught, suspensions, foreignSuspensions });
      this.root.dead = false;
      this.root.guards = [];
      this.root.conditions = [];
      this.root.absent = new Set();
    }
  }

  within<T>(run: Run, body: () => T): T {
    const outer = this.runs;
    this.runs = [...outer, run];
    try {
      return body();
    } finally {
      this.runs = outer;
    }
  }

  /** Whether a call to this function may be followed: not too deep, not already inside it twice, and not in vain. */
  mayEnter(facet: FunctionFacet, args: readonly Value[]): boolean {
    if (
      this.frames.length > maximumDepth ||
      this.steps >= this.entrySteps ||
      (this.isInert(facet, args) && !args.some((argument) => argument.functions ?? argument.object ?? argument.instance))
    )
      return false;
    let activations = 0;
    for (const frame of this.frames) if (frame.function === facet.node && ++activations > 1) return false;
    return true;
  }

  /** Whether a function does nothing to a store, and is too long to be worth following for what it computes. */
  private isInert({ node, module }: FunctionFacet, args: readonly Value[]): boolean {
    if (this.inert.has(node)) return true;
    if (node.range[1] - node.range[0] < shortFunction || this.options.isRelevant(node, module)) return false;
    return !args.some((argument) => hasAtom(deepSources(this, argument), isOperation));
  }

  /** Runs a function's body, and notes if it turns out to be of no interest. */
  following<T>(node: TSESTree.Node, run: () => T): T {
    const { steps, state } = this;
    const { met } = this;
    const guards = state.guards;
    const result = run();
    if (this.steps - steps > inertSteps && this.met === met && this.state.guards === guards) this.inert.add(node);
    return result;
  }

  isActive(node: TSESTree.Node): boolean {
    return this.frames.some((frame) => frame.function === node);
  }

  /** Whether a call begins a function again. A callback inside of one that was begun again is no repetition of its own. */
  isRecursive({ node, module }: FunctionFacet): boolean {
    const last = this.frames.findLastIndex((frame) => frame.function === node);
    if (last === -1) return false;
    const [start, end] = node.range;
    return !this.frames
      .slice(last + 1)
      .some((frame) => frame.module === module && frame.function.range[0] < start && frame.function.range[1] > end);
  }

  context(): Context {
    return {
      frames: this.frames,
      guards: this.state.guards,
      runs: this.runs,
      conditions: this.state.conditions,
      absent: this.state.absent,
      suspensions: this.suspensions,
      foreignSuspensions: this.foreignSuspensions,
      handlers: this.handlers,
      caught: this.caught,
    };
  }

  hold(guard: Guard): void {
    this.state.guards = [...this.state.guards, guard];
  }

  release(matches: (guard: Guard) => boolean): void {
    this.state.guards = this.state.guards.filter((guard) => !matches(guard));
  }

  decide(condition: Condition): void {
    this.state.conditions = [...this.state.conditions, condition];
  }

  /** Notes that the outcome of operations was looked at or handed on. */
  use(sources: Sources): void {
    for (const { atom } of sources.values()) if (isOperation(atom)) atom.result.used = true;
  }

  arrive(target: Target, value?: Value): void {
    if (target.arrivals.length < maximumArrivals) target.arrivals.push(this.state.since(target.base));
    if (value) target.returned.push(value);
    this.state.dead = true;
  }

  remembered<T>(key: unknown, compute: () => T): T {
    if (this.memo.has(key)) return this.memo.get(key) as T;
    const result = compute();
    this.memo.set(key, result);
    return result;
  }
}

/** The atoms of one kind among the sources. */
export function hasAtom(sources: Sources, test: (atom: Atom) => boolean): boolean {
  for (const { atom } of sources.values()) if (test(atom)) return true;
  return false;
}

function allowed({ fixed, byCharacter }: { fixed: number; byCharacter: number }, characters: number): number {
  return fixed + characters * byCharacter;
}
