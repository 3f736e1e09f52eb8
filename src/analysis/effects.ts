import type { TSESTree } from '@typescript-eslint/utils';

import type { Conflict, Method, StoreTraits } from '../stores/types.js';
import type { SourceModule } from './module.js';
import type { ObjectFacet, Sources, Value } from './values.js';

/**
 * The effect tree: what a function does to stores, in order. Leaves are store operations and suspensions; inner nodes are
 * branches, loops, fan-outs, guards and calls. It is what the findings ask and what bug reports print.
 */
export type Effect =
  | Operation
  | { readonly kind: 'suspend'; readonly node: TSESTree.Node }
  | { readonly kind: 'exit'; readonly how: 'return' | 'throw' | 'break' | 'continue'; readonly node: TSESTree.Node }
  | Group;

/** An inner node of the effect tree. */
export interface Group {
  readonly kind: 'group';
  readonly what: 'branch' | 'loop' | 'try' | 'call' | 'fan-out' | 'guard' | 'retry' | 'callback';
  readonly label: string;
  readonly node: TSESTree.Node;
  readonly effects: Effect[];
}

/** What a store operation does, once conditions, batches and dialects are taken into account. */
export type OperationEffect =
  'read' | 'exists' | 'write' | 'create' | 'cas' | 'update' | 'transform' | 'delete' | 'expire' | 'move' | 'script' | 'watch' | 'commit';

/** One operation on a store at one place of the program. */
export interface Operation {
  readonly kind: 'operation';
  readonly id: number;
  readonly effect: OperationEffect;
  readonly node: TSESTree.Node;
  readonly module: SourceModule;
  readonly object: ObjectFacet;
  readonly traits: StoreTraits;
  /** name of the method called, for messages */
  readonly method: string;
  readonly key: Key;
  /** further keys that the same step needs: the target of a move, the sources of a union */
  readonly beside: readonly Value[];
  /** what is written */
  readonly value: Value | undefined;
  /** everything in the written value, at the time of the write */
  readonly written: Sources;
  /** the same by field, where the store is written by fields */
  readonly fields: ReadonlyMap<string, Sources> | undefined;
  /** the values by column or field, also of those that the store changes itself (`{ increment: 1 }`, `$inc`) */
  readonly columns: ReadonlyMap<string, Value> | undefined;
  readonly conflict: Conflict | undefined;
  /** what the written value must still be for the write to happen */
  readonly condition: { readonly means: 'create' | 'exists' | 'unchanged'; readonly sources: Sources } | undefined;
  readonly batch: Batch | undefined;
  /** the call, as the source has it */
  readonly call: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression | undefined;
  readonly facts: Method | undefined;
  readonly arguments: readonly Value[];
  /** SQL or query builder details: filter columns and row locks */
  readonly query: Query | undefined;
  readonly context: Context;
  /**
   * Set while tracing. `used`: the result was tested, returned or handed on. `kept`: it was put into a field or a variable of
   * the module. `released`: what this created is removed again by the same code, as a lock is.
   */
  readonly result: { used: boolean; kept?: string; released?: true };
  /** the previous read's rows that the key names: `where: { id: row.id }` */
  readonly locksRow: boolean;
}

/** What holds at the place of an operation. */
export interface Context {
  readonly frames: readonly Frame[];
  readonly guards: readonly Guard[];
  readonly runs: readonly Run[];
  readonly conditions: readonly Condition[];
  /** reads that are known to have found nothing */
  readonly absent: ReadonlySet<Operation>;
  /** number of suspensions before it, in the order of tracing; two equal numbers: nothing was awaited between */
  readonly suspensions: number;
  /** the same, counting only what is not the store's own (for gated stores) */
  readonly foreignSuspensions: number;
  /** enclosing try blocks whose handler may take a rejection, innermost last */
  readonly handlers: readonly TSESTree.CatchClause[];
  /** handlers that this is part of */
  readonly caught: readonly TSESTree.CatchClause[];
}

/** One activation of a function: the call that led to it, and the function. */
export interface Frame {
  readonly call: TSESTree.Node | undefined;
  readonly function: TSESTree.Node;
  readonly module: SourceModule;
  /** entered through a function value that the caller handed in */
  readonly callback: boolean;
  readonly id: number;
  /** what `this` is */
  readonly self?: Value | undefined;
}

/** Something that may make a read and the following write one step. */
export interface Guard {
  readonly id: number;
  readonly what: 'lock' | 'transaction' | 'watch' | 'serialised' | 'key lock';
  readonly node: TSESTree.Node;
  readonly module: SourceModule;
  /** why it guards nothing, if so: mutex made per call, limit above one, default isolation */
  readonly flaw: GuardFlaw | undefined;
  readonly store?: string;
  readonly keys?: readonly Key[];
  readonly object?: ObjectFacet;
  readonly reach: 'process' | 'everywhere';
  /** of a transaction: which calls belong to it. `handle`: those on its handle, or that are passed it; `receiver`: those that are passed the session */
  readonly scope?: 'handle' | 'receiver' | 'ambient';
  /** identity of the session, for `receiver` */
  readonly session?: string;
}

export type GuardFlaw = 'made per call' | 'runs several' | 'default isolation' | 'begun on a pool';

/** One repetition or parallel run around an operation. */
export interface Run {
  readonly id: number;
  readonly what: 'fan-out' | 'loop' | 'retry' | 'recursion';
  readonly node: TSESTree.Node;
  /** the calls are started without waiting for each other */
  readonly parallel: boolean;
}

/** A decision that led here. */
export interface Condition {
  readonly node: TSESTree.Node;
  readonly module: SourceModule;
  readonly sources: Sources;
  /** the branch taken: the test was true, or not */
  readonly taken: boolean;
  /** the other branch left the function; with what */
  readonly otherExit: 'return' | 'throw' | 'break' | 'continue' | undefined;
  readonly otherReturns: Value | undefined;
  /** this branch left the function, with this */
  readonly ownReturns: Value | undefined;
  /** the test asks which of two values is greater */
  readonly ordered: boolean;
  /** values that the test compares with each other, for `owner === mine` */
  readonly compares: readonly Value[];
}

/** Selects what is read or written: exact key parts, or the fields of a filter. */
export interface Key {
  readonly parts: readonly Value[];
  /** a filter: column or property, and the value that it must have */
  readonly filter: ReadonlyMap<string, Value> | undefined;
}

/** Commands gathered to be sent together. */
export interface Batch {
  readonly id: number;
  readonly atomic: boolean;
  /** those of the client that opened it */
  readonly traits: StoreTraits | undefined;
  readonly node: TSESTree.Node;
  readonly operations: Operation[];
  /** the operation of each command in turn, where it is a single one */
  readonly commands: (Operation | undefined)[];
  /** what must still be so for the commands to be carried out */
  readonly checks: NonNullable<Operation['condition']>[];
}

/** A query under construction, or a parsed SQL statement. */
export interface Query {
  readonly id: number;
  readonly verb: 'select' | 'insert' | 'update' | 'delete' | 'increment' | 'upsert' | undefined;
  readonly table: Value | undefined;
  readonly filter: ReadonlyMap<string, Value>;
  readonly set: ReadonlyMap<string, Value>;
  /** a whole object was given as the values to set */
  readonly values: Value | undefined;
  /** a statement prepared from SQL text, and the parameters bound to it so far */
  readonly text: Value | undefined;
  readonly parameters: readonly Value[];
  /** isolation level of the transaction being built */
  readonly isolation: Value | undefined;
  /** handles of transactions that the query was told to run in */
  readonly joins: readonly Value[];
  readonly locks: boolean;
  readonly ignoresDuplicates: boolean;
  readonly returning: boolean;
  readonly conflict: Conflict | undefined;
  readonly node: TSESTree.Node;
  /** the calls that led to where it was built, which may be deeper than where it is awaited */
  readonly frames: readonly Frame[];
  readonly ran: { done: boolean };
}
