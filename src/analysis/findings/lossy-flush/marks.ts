import type { TSESTree } from '@typescript-eslint/utils';

import type { Place, Variable } from './places.js';

/**
 * A value carries the contents of a place.
 * `alias` is the place's own object, `copy` what was made from it, `item` one of its elements.
 */
export interface Mark {
  place: Place;
  form: 'alias' | 'copy' | 'item';
  /** the call that received the contents: the value is its result, so whoever waits for the value waits for that call */
  sentBy?: TSESTree.Node | undefined;
  /** the elements are read one by one while the loop runs, so that what arrives meanwhile is seen too */
  isLive?: boolean | undefined;
  /** only some of the contents, taken out of the place */
  isPart?: boolean | undefined;
  /** a `.catch()` of the chain says what becomes of the contents when they do not arrive */
  isCaught?: boolean | undefined;
}

/** Contents of a place were handed over here, and the wait for it is over. */
export interface Send {
  place: Place;
  /** where the function waits */
  node: TSESTree.Node;
  /** the call that got the contents */
  call: TSESTree.Node;
  /** how many calls of local helpers deep this happened: 0 is the function under examination */
  depth: number;
  isLive: boolean;
  /** where the contents had been taken out of the place before, if they had */
  takenBy: TSESTree.Node | undefined;
}

/** More marks than this say nothing more about a value. */
const mostMarks = 8;
/** A generated function with more marked variables than this is not followed further. */
const mostVariables = 64;

/** What is known at one point of a function. */
export class State {
  readonly variables = new Map<Variable, Mark[]>();
  /** what was sent and not yet reset */
  sends: Send[] = [];
  /** places that were reset after their contents were taken, and where */
  readonly taken = new Map<Place, TSESTree.Node>();
  /** places filled by this very function since the last time it handed them over */
  readonly filled = new Set<Place>();
  isDead = false;

  clone(): State {
    const copy = new State();
    for (const [variable, marks] of this.variables) copy.variables.set(variable, marks);
    copy.sends = [...this.sends];
    for (const [place, node] of this.taken) copy.taken.set(place, node);
    for (const place of this.filled) copy.filled.add(place);
    copy.isDead = this.isDead;
    return copy;
  }

  /** Becomes what is known after either of two ways here. */
  join(other: State): void {
    if (other.isDead) return;
    if (this.isDead) {
      this.variables.clear();
      this.taken.clear();
      this.filled.clear();
      this.sends = [];
      this.isDead = false;
    }
    for (const [variable, marks] of other.variables) this.mark(variable, marks);
    this.sends = [
      ...this.sends,
      ...other.sends.filter((send) => !this.sends.some((own) => own.node === send.node && own.place === send.place)),
    ];
    for (const [place, node] of other.taken) this.taken.set(place, node);
    for (const place of other.filled) this.filled.add(place);
  }

  /** Adds marks to those of a variable. */
  mark(variable: Variable, marks: readonly Mark[]): void {
    const own = this.variables.get(variable);
    if (marks.length === 0 || (!own && this.variables.size >= mostVariables)) return;
    this.variables.set(variable, union(own ?? [], marks));
  }

  /** Replaces the marks of a variable. */
  set(variable: Variable, marks: readonly Mark[]): void {
    this.variables.delete(variable);
    this.mark(variable, marks);
  }

  /** The contents are read anew: whatever arrived since the last send is among them. */
  refresh(marks: readonly Mark[]): void {
    if (this.sends.length === 0) return;
    this.sends = this.sends.filter((send) => !marks.some((mark) => mark.place === send.place && !mark.sentBy && mark.form !== 'item'));
  }

  /** From here on the place has another object or is empty: what variables hold is no longer it. */
  take(place: Place, node: TSESTree.Node): void {
    for (const [variable, marks] of this.variables) {
      if (!marks.some((mark) => mark.place === place)) continue;
      this.taken.set(place, node);
      this.variables.set(
        variable,
        marks.map((mark) => (mark.place === place && mark.form === 'alias' ? { ...mark, form: 'copy' } : mark)),
      );
    }
    this.filled.delete(place);
  }
}

/** All marks of two lists, each once. */
export function union(first: readonly Mark[], second: readonly Mark[]): Mark[] {
  const all = [...first];
  for (const mark of second) {
    const isKnown = all.some(
      (own) =>
        own.place === mark.place &&
        own.form === mark.form &&
        own.sentBy === mark.sentBy &&
        own.isLive === mark.isLive &&
        own.isCaught === mark.isCaught,
    );
    if (!isKnown && all.length < mostMarks) all.push(mark);
  }
  return all;
}
