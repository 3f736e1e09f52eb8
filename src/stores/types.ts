/**
 * The shape of the catalogue: what each client's objects are and what each of their methods does.
 *
 * Facts only. Nothing here decides whether a use is right or wrong; the analysis does.
 * A client is a small graph of named *object types*. Each exported name of a package is one of them, each method says
 * which type its result has, and each method that touches the store says how (its *effect*).
 */

/**
 * Where something stands in a call:
 *
 * - `'0'` the first argument, `'-1'` the last, `'1...'` that argument and all after it
 * - `'0.where'`, `'0.data.id'` a property of an argument
 * - `'0[]'` each element of an array, `'0[].id'` a property of each element; a non-array counts as its only element
 * - `'0{}'` an object (or array of pairs) whose keys are the store's keys and whose values are what is stored
 * - `'0,2...'` alternating arguments: every second one beginning with the first (`mset(k, v, k, v)`); `'1,2...'` the values
 * - `'this'` the receiver itself (a reference object such as a Firestore document, an entity)
 */
export type Place = string;

/** The name of an object type of the same client, or `client:Type` for another client's. */
export type TypeName = string;

/** How the loser of a race learns that it lost. */
export type Conflict =
  /** the call resolves this very value: `null`, `0`, `false` */
  | { signal: 'null' | 'zero' | 'false' }
  /** a property of the result tells: `{ ok: false }`, `{ matchedCount: 0 }`, `{ rowCount: 0 }` */
  | { signal: 'property'; at: string }
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
  /** `create`: only if absent. `exists`: only if present, which is no guard. `unchanged`: only if still the value (or version) read. */
  means: 'create' | 'exists' | 'unchanged';
  conflict?: Conflict;
}

/** What the result of a read looks like. */
export interface ResultShape {
  /** path to the stored value inside the result, e.g. `value` for Deno KV, `rows` for pg, `data` for supabase */
  at?: string;
  /** the result is an object keyed by the keys asked for (`chrome.storage`) */
  keyed?: true;
  /** path to the version, etag or revision inside the result */
  version?: string;
  /** the result is a list of rows or items, each with the store's fields */
  rows?: true;
}

interface Common {
  /** the type of what the call resolves to, when that is again an object of the catalogue */
  returns?: TypeName;
  /** the last argument is a Node callback that receives `(error, result)` */
  callback?: Place;
  /** why this entry is what it is, where that surprises */
  note?: string;
}

/** A method's effect on the store: a closed union. Each member is shown with an example. */
export type Method = Common &
  (
    | /** takes the stored value: `redis.get(key)`, `readFile(path)` */ {
        effect: 'read';
        key: Place;
        /** part of the record the call is limited to: `hget(key, field)` */
        field?: Place;
        result?: ResultShape;
        /** read takes a row lock until the end of the transaction when this option has this value (`lock: true`) */
        locks?: { at: Place; values?: readonly (string | boolean)[] };
      }
    | /** tells whether something is there: `redis.exists(key)`, `existsSync(path)` */ {
        effect: 'exists';
        key: Place;
        field?: Place;
      }
    | /** replaces the stored value: `redis.set(key, value)`, `kv.put(key, value)` */ {
        effect: 'write';
        key: Place;
        value: Place;
        field?: Place;
        conditions?: readonly Condition[];
        /** time to live, where it stands and its unit */
        ttl?: { at: Place; unit: 'seconds' | 'milliseconds' };
        /** places of record ids: a vector or document upsert */
        ids?: readonly Place[];
        /** properties of the key place that do not select the row but must still fit: `where: { id, version }` is a CAS */
        conflict?: Conflict;
      }
    | /** writes only if nothing is there: `redis.setnx(key, value)`, `mkdir(dir)` */ {
        effect: 'create';
        key: Place;
        value?: Place;
        field?: Place;
        conflict: Conflict;
        ids?: readonly Place[];
      }
    | /** writes only if the value or version is still the given one: `kv.update(key, value, revision)` */ {
        effect: 'cas';
        key: Place;
        value: Place;
        version?: Place;
        conflict: Conflict;
      }
    | /** changes the value on the server, in one step: `redis.incr(key)`, `rpush(key, item)` */ {
        effect: 'update';
        key: Place;
        value?: Place;
        field?: Place;
        conflict?: Conflict;
      }
    | /** runs a function on the current value in one step: `update(key, old => next)` of idb-keyval */ {
        effect: 'transform';
        key: Place;
        run: Place;
      }
    | /** removes the value: `redis.del(key)`, `unlink(path)` */ {
        effect: 'delete';
        key: Place;
        field?: Place;
        conditions?: readonly Condition[];
        conflict?: Conflict;
      }
    | /** sets the time to live of a key that exists: `redis.expire(key, 60)` */ { effect: 'expire'; key: Place }
    | /** moves one key's value to another: `redis.rename(from, to)`, `fs.rename(tmp, path)` */ {
        effect: 'move';
        from: Place;
        key: Place;
      }
    | /** touches several keys at once on the server: `eval(script, 2, k1, k2)` */ { effect: 'script'; keys: Place; count?: Place }
    | /** starts to watch keys for the next transaction of this connection */ { effect: 'watch'; key: Place }
    | /** forgets the watched keys */ { effect: 'unwatch' }
    | /** opens a group of commands sent together; only an atomic one is a transaction: `multi()`, `pipeline()` */ {
        effect: 'batch';
        atomic: boolean;
        returns: TypeName;
        /** commands given as nested arrays: `multi([['set', k, v]])` */
        commands?: Place;
      }
    | /** sends a batch: `exec()`; `batch` says where it is given, if not the receiver (`client.exec(batch)`) */ {
        effect: 'commit';
        batch?: Place;
        conflict: Conflict;
        /** an argument that makes it a plain pipeline: `exec(true)` */
        unlessArgument?: Place;
      }
    | /** runs a callback as one transaction: `db.transaction(async tx => …)` */ {
        effect: 'transaction';
        run: Place;
        /** type of the callback's first parameter */
        gives?: TypeName;
        /** `isolated`: a read-modify-write inside is safe. `weak`: at the default isolation it is not */
        isolation: 'isolated' | 'weak';
        /** an argument that makes a weak one isolated: `{ isolationLevel: 'Serializable' }` */
        isolatedBy?: { at: Place; values: readonly string[] };
        conflict?: Conflict;
      }
    | /** runs a callback alone: `mutex.runExclusive(fn)`, `navigator.locks.request(name, fn)` */ {
        effect: 'lock';
        run: Place;
        /** type of the callback's first parameter */
        gives?: TypeName;
        reach: 'process' | 'everywhere';
        /** serialises only if the constructor (or factory) was given this: `pLimit(1)`, `new PQueue({ concurrency: 1 })` */
        onlyIf?: { at: Place; value: number };
      }
    | /** takes a lock until `release`: `await mutex.acquire()`; the result may be the release function */ {
        effect: 'acquire';
        reach: 'process' | 'everywhere';
        /** the call resolves to a function that releases, or to an object with these releasing methods */
        releases?: 'call' | readonly string[];
        onlyIf?: { at: Place; value: number };
      }
    | /** gives a lock back: `lock.release()` */ { effect: 'release' }
    | /** gives a callback a connection of its own: `pool.execute(async client => …)` */ {
        effect: 'isolate';
        run: Place;
        gives: TypeName;
      }
    | /** calls a function again after it failed: `pRetry(fn)` */ { effect: 'retry'; run: Place }
    | /** calls a function for many items at once: `pMap(items, fn)` */ { effect: 'fan-out'; run: Place; items?: Place; serialIf?: { at: Place; value: number } }
    | /** narrows to a part of the store: `db.collection('rooms')`, `.doc(id)`, `prisma.user` */ {
        effect: 'child';
        key?: Place;
        returns: TypeName;
        /** where options of the child stand that a later call may ask for */
        options?: Place;
      }
    | /** one step of a query being built: `.from('t')`, `.where('id', '=', id)`, `.set({ n })`, `.first()` */ {
        effect: 'query';
        step: QueryStep;
        returns?: TypeName;
      }
    | /** a statement in SQL text, with its parameters */ {
        effect: 'sql';
        text: Place;
        values?: Place;
        result?: ResultShape;
        conflict?: Conflict;
        /** runs at once, without a promise (better-sqlite3) */
        sync?: true;
      }
    | /** sends a command object: `client.send(new GetCommand({ … }))` */ { effect: 'send'; command: Place }
    | /** makes a new object of the client: a constructor, a factory, `duplicate()` */ {
        effect: 'make';
        returns: TypeName;
        /** the new object is a connection of its own (matters for WATCH) */
        own?: true;
      }
    | /** known, and of no effect on stored data */ { effect: 'none' }
  );

/** One step of a query builder. Steps gather until the query is awaited, returned or run by a `run` step. */
export type QueryStep =
  | { verb: 'select' | 'insert' | 'update' | 'delete' | 'increment' | 'upsert'; table?: Place; value?: Place; columns?: Place }
  | { table: Place }
  /** adds a filter; `column` and `value` may be one object place: `.where({ id })` */
  | { filter: Place; operator?: Place; value?: Place }
  | { set: Place; value?: Place }
  | { locks: true }
  | { ignoresDuplicates: true }
  | { returning: true }
  /** runs the query now; `result` as for reads, `conflict` as for writes */
  | { run: true; result?: ResultShape; conflict?: Conflict }
  /** anything else: ordering, paging, joins */
  | { other: true };

/** A command class whose instances are handed to `send` (AWS SDK v3). Places are inside the constructor's first argument. */
export interface Command {
  effect: 'read' | 'write' | 'update' | 'delete' | 'none' | 'create';
  key?: readonly Place[];
  value?: Place;
  result?: ResultShape;
  conditions?: readonly Condition[];
  conflict?: Conflict;
}

/** What is true of every object of one type. */
export interface StoreTraits {
  /**
   * What lies between a read and the next statement:
   * `remote` another writer may come in at every call; `sync` only where something else is awaited;
   * `gated` the platform holds other events while only this store is awaited (Durable Objects).
   */
  gap: 'remote' | 'sync' | 'gated';
  /** who shares it: one process, one machine's processes, or the whole network */
  reach: 'process' | 'machine' | 'network';
  /** `value`: a write replaces the whole record. `fields`: it replaces the fields it names (rows, documents). */
  granularity: 'value' | 'fields';
  /** keys hash to slots; several keys of one command must share one */
  cluster?: true;
  /** concurrent callers share this connection unless it was made for them (WATCH state lives on it) */
  connection?: true;
  /** records are embeddings under an id */
  vectors?: true;
  /** what is stored is text that the program encodes itself (`JSON.stringify`) */
  text?: true;
  /** no atomic operation at all: say so, and what else to do, in one clause of a sentence */
  noAtomic?: string;
}

/**
 * The atomic forms of a client, as code. Repairs fill in the braces:
 * `{store}`, `{key}`, `{field}`, `{value}`, `{by}`, `{item}`, `{items}`, `{path}`, `{old}`, `{next}`, `{ttl}`, `{update}`.
 * A form without a template for what a finding needs falls back to the next in the order of `FormName`.
 */
export interface Form {
  code: string;
  /** readers of the data must change too */
  remodel?: true;
  /** what the suggestion's title calls it: `INCRBY`, `SET … NX` */
  name: string;
  /** names to import for the code, by module; `'*'` for a default import */
  imports?: Readonly<Record<string, readonly string[]>>;
  /** minimum server version, e.g. `8.4` */
  since?: string;
  /** what the call resolves to when it succeeded, as a condition over `{result}`: `{result} === 1` */
  succeeded?: string;
}

export type FormName =
  | 'increment' // add {by} (may be negative) to a counter at {key}
  | 'decrement'
  | 'incrementFloat'
  | 'incrementField' // the same for field {field} of the record at {key}
  | 'setField' // replace field {field} of the record at {key}
  | 'append' // add {item} to the list at {key}
  | 'appendField' // add {item} to the list in field {field}
  | 'appendText' // add text at the end
  | 'addMember' // add {item} to the set at {key}
  | 'removeMember'
  | 'create' // write {value} only if {key} is absent
  | 'createWithTtl' // the same with {ttl} seconds
  | 'compareAndDelete' // delete {key} only if it still holds {old}
  | 'take' // read and delete {key} in one step
  | 'compareAndSet' // write {next} only if the value is still {old}
  | 'transform' // run {update}: (old) => next
  | 'exclusive' // run {body} alone under a lock named by {key}
  | 'ownItem'; // store {item} under an id of its own instead of in a shared list

/** One kind of object of a client. All parts are optional: a class has `construct`, a function has `call`. */
export interface ObjectType {
  store?: StoreTraits;
  /** `new X(…)` gives this */
  construct?: TypeName;
  /** the constructor's connection is the maker's own (matters for WATCH inside a function) */
  constructs?: { commands?: Command; options?: Place };
  /** a TypeScript annotation with this name means an object of this type */
  instance?: TypeName;
  /** calling the object itself: a free function, `knex('users')`, a tagged template */
  call?: Method;
  /** properties that are again objects; `'*'` stands for any other name, which becomes part of the key */
  members?: Readonly<Record<string, TypeName>>;
  /** methods by name; several names of one meaning may share an entry, separated by spaces; `'*'` for any other name */
  methods?: Readonly<Record<string, Method>>;
  /** instances are commands for `send` */
  command?: Command;
  forms?: Readonly<Partial<Record<FormName, Form>>>;
}

/** One client of the catalogue: what can be imported, and what it is. */
export interface StoreClient {
  /** the name people know it by, also its heading in the generated tables */
  name: string;
  /** `stores.md` style reference: documentation of the operations */
  docs: string;
  /** client versions the entry was read from */
  versions: string;
  /** exported names by module specifier; `default` the default export, `'*'` the namespace or `require()` result */
  modules?: Readonly<Record<string, Readonly<Record<string, TypeName>>>>;
  /** names that exist without an import */
  globals?: Readonly<Record<string, TypeName>>;
  /** global type names (no import): `KVNamespace` */
  globalTypes?: Readonly<Record<string, TypeName>>;
  types: Readonly<Record<TypeName, ObjectType>>;
}
