import type { Condition, Conflict, Key, Place, ResultShape } from './places.js';

/** One step of a query builder. Steps gather until the query is awaited, returned or run by a `run` step. */
export type QueryStep =
  /** what the query does; `result` and `conflict` are those of awaiting it */
  | {
      verb: 'select' | 'insert' | 'update' | 'delete' | 'increment' | 'upsert';
      table?: Place;
      value?: Place;
      result?: ResultShape;
      conflict?: Conflict;
    }
  | { table: Place }
  | FilterStep
  /** fields to set: `.set({ n })`; with `value`, the name of one: `.set('n', 1)` */
  | { set: Place; value?: Place }
  | { locks: true }
  | { ignoresDuplicates: true }
  /** the result is the rows written, so that `conflict` is an empty list */
  | { returning: true }
  /** a statement in SQL text to be run later: `db.prepare(text)` */
  | { text: Place }
  /** its parameters: `statement.bind(a, b)` */
  | { values: Place }
  /** gives one row in place of a list: `.first()`, `.single()` */
  | { one: true }
  /** isolation level of the transaction being built */
  | { isolation: Place }
  /** runs the query now; `conflictReturning` goes before `conflict` after a `returning` step; `sync`: without a promise (better-sqlite3) */
  | { run: true; values?: Place; result?: ResultShape; conflict?: Conflict; conflictReturning?: Conflict; sync?: true }
  /** anything else: ordering, paging, joins */
  | { other: true };

/**
 * Adds a filter.
 * `filter` alone: an object `.where({ id })` or a filter built by another function, `.where(eq(users.id, id))`.
 * With `value`: a column and what it must be, `.where('id', id)`. With `operator` as well, how they compare: `.where('n', '>', 1)`;
 * where that operator is left out, `.where('n', 1)`, the value stands in its place.
 */
export interface FilterStep {
  filter: Place;
  value?: Place;
  /** where the operator stands */
  operator?: Place;
  /** the operator that the method's name says: `.gt('n', 1)` */
  is?: string;
  /** the filter is a piece of SQL text, and `value` holds its parameters: `.where('id = :id', { id })` */
  sql?: true;
}

/**
 * How the fields of a record are spelt in a write, where a plain property is not the whole truth.
 */
export interface FieldSpelling {
  /** the write's operators that hold plain fields, MongoDB's `$set`; what other properties with `$` hold is changed on the server */
  sets?: readonly string[];
  /** a field whose value is an object with one of these keys is changed on the server: Prisma's `{ n: { increment: 1 } }` */
  acts?: readonly string[];
  /** an object with this key is a plain value in an envelope: Prisma's `{ tags: { set: tags } }` */
  plain?: string;
  /**
   * Arrays of an entity lose nothing: their edits are sent as operators, a new array is checked against the entity's version
   * (Mongoose). Fields of an array's items are plain.
   */
  arrays?: 'safe';
  /** a field may be named by a path with dots: `'stats.views'` */
  paths?: true;
  /**
   * The save of an entity is a compare-and-set, if the declaration of its type has this property:
   * `new Schema({ … }, { optimisticConcurrency: true })`, `@Property({ version: true })`.
   */
  versionedBy?: { property: string; conflict: Conflict };
}

/**
 * The fields of a write, as the text of a DynamoDB update expression: `SET n = :n ADD hits :one`.
 * A `SET` of a placeholder is a plain write; arithmetic, `list_append`, `if_not_exists` of its own path, and `ADD` act on the server.
 */
export interface UpdateExpression {
  text: Place;
  names: Place;
  values: Place;
  /** how the text says what stands in for a missing field: `if_not_exists({field}, {value})` */
  orElse?: string;
}

/** A command class whose instances are handed to `send` (AWS SDK v3). Places are inside the constructor's first argument. */
export interface Command {
  effect: 'read' | 'exists' | 'write' | 'delete' | 'none';
  key?: Key;
  value?: Place;
  /** the key is among the fields of the value, as for `write` */
  entity?: true;
  expression?: UpdateExpression;
  result?: ResultShape;
  /** of `exists`: it fails where nothing is there */
  absent?: 'rejects';
  conditions?: readonly Condition[];
  conflict?: Conflict;
}
