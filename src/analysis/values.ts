import type { TSESTree } from '@typescript-eslint/utils';

import type { ObjectType, StoreClient, StoreTraits } from '../stores/types.js';
import type { Batch, Operation, Query } from './effects.js';
import type { SourceModule } from './module.js';

/**
 * Symbolic values: what the analysis knows of an expression without running it.
 *
 * A value has an identity (`id`): two values with the same id are provably equal. It has sources: the store reads, loop
 * items, clocks and parameters that it was computed from, each with the edits made since. What else is known (a constant,
 * a function, a client of the catalogue, an object) stands in optional facets, so that joining two values is joining facets.
 */
export interface Value {
  readonly id: string;
  readonly sources: Sources;
  readonly constant?: string | number | boolean | bigint | null | undefined;
  readonly isConstant?: true;
  /** the functions it may be */
  readonly functions?: readonly FunctionFacet[];
  /** an object of the catalogue: a client, a reference, a free function */
  readonly object?: ObjectFacet;
  /** an instance of a class of the project */
  readonly instance?: ClassFacet;
  /** the class itself */
  readonly classFacet?: ClassFacet;
  /** mutable objects it may refer to; their contents live in the state */
  readonly cells?: readonly Cell[];
  /** a type annotation of it, for the members that nothing else tells of */
  readonly typed?: TypeFacet;
  /** all exports of a module of the project */
  readonly namespace?: SourceModule;
  /** all exports of a package, by its specifier: `require('redis')`, `import * as redis` */
  readonly package?: string;
  /** the read whose very result (or its parsed form) it is: testing it tests whether something was stored */
  readonly direct?: Operation;
  /** the outcome of a test: the reads that found nothing if it holds, and if it does not */
  readonly tells?: {
    readonly absentIfTrue: readonly Operation[];
    readonly absentIfFalse: readonly Operation[];
    readonly compares: readonly Value[];
  };
  /** the name it has in the source: a parameter, a property */
  readonly name?: string;
  /** parts of a concatenated text, in order */
  readonly parts?: readonly Value[];
  /** function that resolves the promise, lock to release, and the like */
  readonly releases?: number;
}

/** Something a value can come from. */
export type Atom =
  | Operation
  /** an item of a fan-out or loop: differs from run to run */
  | { readonly kind: 'item'; readonly id: number; readonly run: number }
  /** a clock, a random id: differs from call to call; `local`: made in the function that is being run, not once for the module */
  | { readonly kind: 'fresh'; readonly id: number; readonly unique: boolean; readonly local: boolean }
  /** input of the function */
  | { readonly kind: 'input'; readonly id: number; readonly name: string }
  /** the answer of a call that the analysis does not see into */
  | { readonly kind: 'answer'; readonly id: number };

/** What happened to a source on its way into a value; a set of bits. */
export const Edit = {
  none: 0,
  /** an item was added to a list or set */
  append: 1,
  /** an item was taken out */
  remove: 2,
  /** a number was added or subtracted */
  add: 4,
  /** a field was replaced */
  field: 8,
  /** it only decided between values */
  select: 16,
  /** anything else was computed from it */
  compute: 32,
  /** text was added */
  text: 64,
} as const;

/** One source of a value. `path` is the part of the atom's result that was used, from its root. */
export interface Source {
  readonly atom: Atom;
  readonly path: readonly string[];
  readonly edits: number;
}

/** Sources by atom and path. */
export type Sources = ReadonlyMap<string, Source>;

export interface FunctionFacet {
  readonly node: TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;
  readonly module: SourceModule;
  readonly self: Value | undefined;
}

export interface ClassFacet {
  readonly node: TSESTree.ClassDeclaration | TSESTree.ClassExpression;
  readonly module: SourceModule;
}

/** A type annotation, with the module whose scope its names belong to. */
export interface TypeFacet {
  readonly node: TSESTree.Node;
  readonly module: SourceModule;
}

/** An object of the catalogue. */
export interface ObjectFacet {
  readonly client: StoreClient;
  readonly type: ObjectType;
  readonly typeName: string;
  /** what is true of its store, where its own type says nothing: a query builder is of the store that it was begun on */
  readonly traits?: StoreTraits;
  /** identity of the store that it leads to */
  readonly store: string;
  /** key parts bound so far: collection, document, table */
  readonly key: readonly Value[];
  /** `likely`: taken for a client by its name and the calls around it */
  readonly certainty: 'certain' | 'likely';
  /** made here for this caller alone; matters for WATCH */
  readonly own: boolean;
  /** the transaction that calls on it belong to */
  readonly transaction?: number;
  readonly batch?: Batch;
  readonly query?: Query;
  /** arguments of the constructor or factory, for locks that serialise only under a condition */
  readonly madeWith?: readonly Value[];
  /** the function in which it was made, `undefined` at module level */
  readonly madeIn?: TSESTree.Node | undefined;
  readonly madeAt?: TSESTree.Node | undefined;
}

/** The identity of a mutable object. */
export interface Cell {
  readonly id: number;
  /** structural name, so that the same part of the same object is equal wherever it is reached */
  readonly name: string;
}

/** What a mutable object holds at one point of the program. */
export interface Content {
  readonly properties: ReadonlyMap<string, Value>;
  /** where everything else in it comes from */
  readonly rest: Sources;
  /** the read whose result it is */
  readonly direct?: Operation;
  readonly kind: 'object' | 'array' | 'unknown';
  /** code that the analysis does not see can reach it */
  readonly escaped?: true;
}

export const noSources: Sources = new Map();
/** More than this a value of real code does not come from; beyond it, sources are forgotten rather than kept at any cost. */
const maximumSources = 32;
const maximumOperations = 48;

let counter = 0;
/** Starts numbering anew, so that the same file gives the same ids in every run. */
export function resetIds(): void {
  counter = 0;
}
export function nextId(): number {
  return ++counter;
}
/** The id given out last: whatever has a higher one was made later. */
export function lastId(): number {
  return counter;
}

const atomKey = (atom: Atom): string => `${atom.kind[0] ?? ''}${atom.id}`;

export function sourceOf(atom: Atom, path: readonly string[] = [], edits: number = Edit.none): Sources {
  return new Map([[`${atomKey(atom)}.${path.join('.')}`, { atom, path, edits }]]);
}

/** Union of sources; edits of the same source add up. What adds nothing is given back as it is, so that equal sets stay identical. */
export function union(...all: readonly Sources[]): Sources {
  let result = noSources;
  for (const sources of all) result = unionOfTwo(result, sources);
  return result;
}

function unionOfTwo(a: Sources, b: Sources): Sources {
  if (a === b || b.size === 0) return a;
  if (a.size === 0) return b;
  const [large, small] = a.size >= b.size ? [a, b] : [b, a];
  let result: Map<string, Source> | undefined;
  for (const [key, source] of small) {
    const known = large.get(key);
    const edits = (known?.edits ?? 0) | source.edits;
    if (known ? known.edits === edits : (result ?? large).size >= (isOperation(source.atom) ? maximumOperations : maximumSources)) continue;
    result ??= new Map(large);
    result.set(key, known ? { ...known, edits } : source);
  }
  return result ?? large;
}

export function edited(sources: Sources, edits: number): Sources {
  let result: Map<string, Source> | undefined;
  for (const [key, source] of sources) {
    if ((source.edits | edits) === source.edits) continue;
    result ??= new Map(sources);
    result.set(key, { ...source, edits: source.edits | edits });
  }
  return result ?? sources;
}

/** Sources of what only decided between values: whatever was computed for the decision is in none of them. */
export function deciding(sources: Sources): Sources {
  if (sources.size === 0) return sources;
  return new Map([...sources].map(([key, source]) => [key, { ...source, edits: Edit.select }]));
}

/** Sources of a property of something with these sources. Edits of the whole are none of its parts. */
export function narrowed(sources: Sources, property: string): Sources {
  if (sources.size === 0) return sources;
  const result = new Map<string, Source>();
  for (const source of sources.values()) {
    const path = source.path.length < 6 ? [...source.path, property] : source.path;
    result.set(`${atomKey(source.atom)}.${path.join('.')}`, { atom: source.atom, path, edits: source.edits & Edit.select });
  }
  return result;
}

export function isOperation(atom: Atom): atom is Operation {
  return atom.kind === 'operation';
}

/** The store operations among the sources. */
export function operationsOf(sources: Sources): { operation: Operation; source: Source }[] {
  const result = [];
  for (const source of sources.values()) if (isOperation(source.atom)) result.push({ operation: source.atom, source });
  return result;
}

export function constantValue(constant: Value['constant']): Value {
  return {
    id:
      constant === undefined
        ? 'undefined'
        : `${typeof constant === 'string' ? JSON.stringify(constant) : `${typeof constant}:${String(constant)}`}`,
    sources: noSources,
    constant,
    isConstant: true,
  };
}

export const undefinedValue: Value = constantValue(undefined);

/** A value that is nobody else's: never provably equal to another. */
export function unknownValue(sources: Sources = noSources, extra: Partial<Value> = {}): Value {
  return { id: `?${nextId()}`, sources, ...extra };
}

/** The value that is either of two, as after a branch. */
export function joinValues(a: Value, b: Value, decidedBy: Sources = noSources): Value {
  if (a === b || (a.id === b.id && a.sources === b.sources && sameFacets(a, b))) return a;
  const same = a.id === b.id;
  const functions = unite(a.functions, b.functions);
  const cells = unite(a.cells, b.cells);
  const nullish = (v: Value): boolean => v.isConstant === true && v.constant == null;
  const pick = <K extends keyof Value>(key: K): Value[K] | undefined => (nullish(b) ? a[key] : nullish(a) ? b[key] : (a[key] ?? b[key]));
  return clean({
    id: same ? a.id : `(${[a.id, b.id].sort().join('|')})`.length < 400 ? `(${[a.id, b.id].sort().join('|')})` : `?${nextId()}`,
    sources: union(a.sources, b.sources, deciding(decidedBy)),
    functions,
    cells,
    object: pick('object'),
    instance: pick('instance'),
    classFacet: pick('classFacet'),
    typed: pick('typed'),
    namespace: pick('namespace'),
    direct: a.direct === b.direct ? a.direct : (a.direct && nullish(b)) || (b.direct && nullish(a)) ? (a.direct ?? b.direct) : undefined,
    name: a.name === b.name ? a.name : undefined,
    releases: a.releases ?? b.releases,
  });
}

function sameFacets(a: Value, b: Value): boolean {
  return a.functions === b.functions && a.cells === b.cells && a.object === b.object;
}

function unite<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined {
  if (!a || !b || a === b) return a ?? b;
  return [...new Set([...a, ...b])].slice(0, 4);
}

/** Drops absent facets, so that they stay absent under `exactOptionalPropertyTypes`. */
export function clean(value: { [K in keyof Value]: Value[K] | undefined } & Pick<Value, 'id' | 'sources'>): Value {
  const given = value as Readonly<Record<string, unknown>>;
  const result: Record<string, unknown> = {};
  // no list of entries: this runs for each value that is joined
  for (const key in given) if (given[key] !== undefined) result[key] = given[key];
  return result as unknown as Value;
}
