import type { Condition, Conflict, IsolatedBy, Key, Place, ResultShape, TypeName } from './places.js';
import type { QueryStep, UpdateExpression } from './queries.js';

/** What every method may have. */
export interface Common {
  /** the type of what the call resolves to, when that is again an object of the catalogue */
  returns?: TypeName;
  /** the last argument is a Node callback that receives `(error, result)` */
  callback?: Place;
  /** the callback receives the result alone, and no error before it */
  callbackGets?: 'result';
  /** the key is the bare value of this column: `findByPk(5)` reads the row of `findOne({ where: { id: 5 } })` */
  idColumn?: string;
  /** where the handle of a surrounding transaction is passed (`{ session }`); without it the call runs outside of it */
  joins?: Place;
  /** the store is this argument, where it is not the receiver: `GlideJson.get(client, key)`, `update(key, fn, store)` */
  on?: Place;
  /** returns only when it is done, so that nothing else of this process comes in between: `readFileSync` beside `readFile` on one object */
  blocking?: true;
  /** why this entry is what it is, where that surprises */
  note?: string;
}

/** A method's effect on the store: a closed union. Each member is shown with an example. */
export type Method = Common &
  (
    | /** takes the stored value: `redis.get(key)`, `readFile(path)` */ {
        effect: 'read';
        key: Key;
        /** part of the record the call is limited to: `hget(key, field)` */
        field?: Place;
        result?: ResultShape;
        /** read takes a row lock until the end of the transaction when this option has this value (`lock: true`) */
        locks?: { at: Place; values?: readonly (string | boolean)[] };
      }
    | /** tells whether something is there: `redis.exists(key)`, `existsSync(path)` */ {
        effect: 'exists';
        key: Key;
        field?: Place;
        /** how it says that nothing is there, where its answer does not: `stat(path)` fails */
        absent?: 'rejects';
      }
    | /** replaces the stored value: `redis.set(key, value)`, `kv.put(key, value)` */ {
        effect: 'write';
        key: Key;
        value: Place;
        field?: Place;
        conditions?: readonly Condition[];
        /** time to live, where it stands and its unit */
        ttl?: { at: Place; unit: 'seconds' | 'milliseconds' };
        /** places of record ids: a vector or document upsert */
        ids?: readonly Place[];
        /** tells that no record fitted the filter, which makes `where: { id, version }` a CAS */
        conflict?: Conflict;
        /**
         * The value is a record, and its identity is among its own fields. A record that was read keeps the key it was read
         * by, and what is written are the fields set on it since: `doc.n += 1; await doc.save()`, `repo.save({ ...row, n })`.
         */
        entity?: true;
        /** the fields are in the text of an update expression (DynamoDB) */
        expression?: UpdateExpression;
      }
    | /** adds a record; only a unique index, which code does not show, refuses a second one: `users.insertOne({ email })` */ {
        effect: 'insert';
        value: Place;
        /** the table, where it is not the receiver */
        key?: Key;
        conditions?: readonly Condition[];
        conflict: Conflict;
      }
    | /** sets fields of a record in memory, for a later save: `em.assign(row, { n })`; at `field` a name, or an object of fields: `doc.set('n', 1)` */ {
        effect: 'assign';
        target: Place;
        field?: Place;
        value: Place;
      }
    | /** writes all records read through the receiver and changed since: `await em.flush()` */ { effect: 'flush'; conflict?: Conflict }
    | /** gives its receiver back: `query.lean()`, `cursor.toArray()` */ { effect: 'same' }
    | /** gives a field of the record that is its receiver, or all of it: `snapshot.get('n')`, `snapshot.data()` */ {
        effect: 'field';
        field?: Place;
      }
    | /** writes only if nothing is there: `redis.setnx(key, value)`, `mkdir(dir)` */ {
        effect: 'create';
        key: Key;
        /** a further key that the command needs in the same step: `renamenx(from, to)` */
        beside?: Place;
        value?: Place;
        field?: Place;
        conflict: Conflict;
        ids?: readonly Place[];
        /** an argument that lets it pass where something is there already: `mkdir(dir, { recursive: true })` */
        passesIf?: Place;
      }
    | /** writes only if the value or version is still the given one: `kv.update(key, value, revision)` */ {
        effect: 'cas';
        key: Key;
        value: Place;
        version?: Place;
        conflict: Conflict;
      }
    | /** changes the value on the server, in one step: `redis.incr(key)`, `rpush(key, item)` */ {
        effect: 'update';
        key: Key;
        /** further keys that the command needs in the same step: `smove(from, to, item)`, `sunionstore(to, a, b)` */
        beside?: Place;
        /** how many keys stand at `beside`: `zunionstore(to, 2, a, b, 'AGGREGATE', 'MAX')` */
        count?: Place;
        value?: Place;
        field?: Place;
        conflict?: Conflict;
      }
    | /** runs a function on the current value in one step: `update(key, old => next)` of idb-keyval */ {
        effect: 'transform';
        key: Key;
        run: Place;
      }
    | /** removes the value: `redis.del(key)`, `unlink(path)` */ {
        effect: 'delete';
        key: Key;
        field?: Place;
        conditions?: readonly Condition[];
        conflict?: Conflict;
      }
    | /** sets the time to live of a key that exists: `redis.expire(key, 60)` */ { effect: 'expire'; key: Key }
    | /** moves one key's value to another: `redis.rename(from, to)`, `fs.rename(tmp, path)` */ {
        effect: 'move';
        from: Key;
        key: Key;
      }
    | /** touches several keys at once on the server: `eval(script, 2, k1, k2)` */ {
        effect: 'script';
        keys: Place;
        count?: Place;
        /** where the script's text stands, and what it is given; at the place of the keys, that comes after them */
        text?: Place;
        values?: Place;
      }
    | /** starts to watch keys for the next transaction of this connection */ { effect: 'watch'; key: Key }
    | /** forgets the watched keys */ { effect: 'unwatch' }
    | /** opens a group of commands sent together; only an atomic one is a transaction: `multi()`, `pipeline()` */ {
        effect: 'batch';
        atomic: boolean;
        returns: TypeName;
        /** commands given as nested arrays: `multi([['set', k, v]])` */
        commands?: Place;
        /** the version or value that it begins by comparing: `etcd.if(key, 'Mod', '==', revision)` */
        compares?: Place;
      }
    | /** runs a list of statements, prepared before or given as text with its values: `db.batch([a, { sql, args }])` */ {
        effect: 'statements';
        list: Place;
      }
    | /** makes a batch depend on an entry that was read: `kv.atomic().check(entry)` */ {
        effect: 'check';
        entry: Place;
        /** where the version stands in it; `null` or 0 says that nothing may be there */
        version?: Place;
      }
    | /** sends a batch: `exec()`; `batch` says where it is given, if not the receiver (`client.exec(batch)`) */ {
        effect: 'commit';
        batch?: Place;
        conflict: Conflict;
        /** an argument that makes it a plain pipeline: `exec(true)` */
        unlessArgument?: Place;
        /** what it resolves to: the answers in the order of the commands, plain (`values`), or each behind its error (`pairs`) */
        answers?: 'values' | 'pairs';
      }
    | /**
       * Runs a callback as one transaction: `db.transaction(async tx => …)`. Called without a callback, it begins a
       * transaction and resolves to what the callback would have been given.
       */ {
        effect: 'transaction';
        run: Place;
        /**
         * What belongs to it. `handle` (default): calls on the callback's first parameter, or that are passed it. `receiver`: calls
         * that are passed the receiver (`session.withTransaction`). `ambient`: all calls on the store.
         */
        scope?: 'handle' | 'receiver' | 'ambient';
        /** type of the callback's first parameter */
        gives?: TypeName;
        /** `isolated`: a read-modify-write inside is safe. `weak`: at the default isolation it is not */
        isolation: 'isolated' | 'weak';
        /** an argument that makes a weak one isolated: `{ isolationLevel: 'Serializable' }` */
        isolatedBy?: IsolatedBy;
        conflict?: Conflict;
      }
    | /** begins a transaction on this very connection or session: `conn.beginTransaction()` */ {
        effect: 'begin';
        isolation: 'isolated' | 'weak';
        isolatedBy?: IsolatedBy;
      }
    | /** ends it, either way: `conn.commit()`, `conn.rollback()` */ { effect: 'end' }
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
    | /** calls a function for many items at once: `pMap(items, fn)` */ {
        effect: 'fan-out';
        run: Place;
        items?: Place;
        serialIf?: { at: Place; value: number };
      }
    | /** narrows to a part of the store: `db.collection('rooms')`, `.doc(id)`, `prisma.user` */ {
        effect: 'child';
        key?: Key;
        returns: TypeName;
        /** the parent, where it is not the receiver: `doc(db, 'rooms', id)` */
        of?: Place;
        /** a connection of its own to the same store: `await pool.connect()` */
        own?: true;
        /** where options of the child stand that a later call may ask for */
        options?: Place;
      }
    | /** builds a filter for another call: `eq(users.id, id)`; `all` are the filters that it joins: `and(a, b)` */ {
        effect: 'filter';
        column?: Place;
        /** `=` or any other comparison */
        operator?: string;
        value?: Place;
        all?: Place;
      }
    | /** one step of a query being built: `.from('t')`, `.where('id', '=', id)`, `.set({ n })`, `.first()` */ {
        effect: 'query';
        step: QueryStep;
        returns?: TypeName;
      }
    | /** a statement in SQL text with its parameters; one object at `text` may hold both (`{ text, values }`, `{ sql, args }`) */ {
        effect: 'sql';
        text: Place;
        /** the parameters; in a tagged template they are its holes */
        values?: Place | 'holes';
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
