/**
 * Where something stands in a call:
 *
 * - `'0'` the first argument, `'-1'` the last, `'1...'` that argument and all after it
 * - `'0.where'`, `'0.data.id'` a property of an argument
 * - `'0[]'` each element of an array, `'0[].id'` a property of each element; a non-array counts as its only element
 * - `'0{}'` an object whose keys are the store's keys and whose values are what is stored (or a `Map`, an array of pairs, or else
 *   keys and values alternating from there on); the same string stands for `key` or `field` and for `value`
 * - `'0,2...'` alternating arguments: every second one beginning with the first (`mset(k, v, k, v)`); `'1,2...'` the values
 * - `'1|0'` the first of several places that the call has: `save(User, user)` and `save(user)`
 * - `'this'` the receiver itself (a reference object such as a Firestore document, an entity)
 */
export type Place = string;

/** Where the key of a record stands: one place, or several that make it together (`['0.TableName', '0.Key']`). An object is a filter. */
export type Key = Place | readonly Place[];

/** The name of an object type of the same client, or `client:Type` for another client's. */
export type TypeName = string;

/** How the loser of a race learns that it lost. */
export type Conflict =
  /** the call resolves this very value: `null`, `0`, `false` */
  | { signal: 'null' | 'zero' | 'false' }
  /** a property of the result tells, or one of several: `{ ok: false }`, `{ matchedCount: 0 }`, `{ rowCount: 0 }` */
  | { signal: 'property'; at: string | readonly string[] }
  /** the call resolves an empty list */
  | { signal: 'empty' }
  /** the call rejects with an error of one of these names or codes */
  | { signal: 'throws'; errors: readonly string[] }
  /** nothing tells */
  | { signal: 'none' };

/**
 * An argument that turns a plain write into a conditional one.
 * `token` is a bare string argument (`'NX'`), `property` an option of an options object, with the values that count.
 */
export interface Condition {
  at: Place;
  token?: string;
  property?: string;
  values?: readonly (string | boolean)[];
  /**
   * `create`: only if absent. `exists`: only if present, which is no guard. `unchanged`: only if still the value (or version) read.
   * `expression`: what the text of a DynamoDB condition says (`attribute_not_exists(id)`, `version = :v`).
   */
  means: 'create' | 'exists' | 'unchanged' | 'expression';
  conflict?: Conflict;
}

/** What the result of a read looks like. */
export interface ResultShape {
  /** path to the stored value inside the result, or several: `value` for Deno KV, `rows` for pg. `data()` is a call, an empty one the result itself. */
  at?: string | readonly string[];
  /** the result is an object keyed by the keys asked for (`chrome.storage`) */
  keyed?: true;
  /** path to the version, etag or revision inside the result */
  version?: string;
  /** the result is a list of rows or items, each with the store's fields */
  rows?: true;
}

/**
 * What makes a weak transaction isolated. The value is a text that contains one of `values`, or a member of that name
 * (`IsolationLevel.SERIALIZABLE`); case, spaces and underscores do not count. At `this`, an earlier `isolation` step gives it.
 */
export interface IsolatedBy {
  at: Place;
  values: readonly string[];
}
