/**
 * The shape of the catalogue: what each client's objects are and what each of their methods does.
 *
 * Facts only. Nothing here decides whether a use is right or wrong; the analysis does.
 * A client is a small graph of named *object types*. Each exported name of a package is one of them, each method says
 * which type its result has, and each method that touches the store says how (its *effect*).
 */

import type { FormName, Form } from './types/forms.js';
import type { Method } from './types/methods.js';
import type { Place, TypeName } from './types/places.js';
import type { Command, FieldSpelling } from './types/queries.js';

export type { Form, FormName } from './types/forms.js';
export type { Method } from './types/methods.js';
export type { Condition, Conflict, IsolatedBy, Key, Place, ResultShape, TypeName } from './types/places.js';
export type { Command, FieldSpelling, QueryStep, UpdateExpression } from './types/queries.js';

/** What is true of every object of one type. */
export interface StoreTraits {
  /**
   * All objects with this identity are one and the same store, whatever expression reached them and whichever client they
   * belong to: one file system is behind `fs`, `fs/promises`, `fs-extra` and `Bun.write`.
   */
  identity?: string;
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
  /** each call may take another connection, so that `BEGIN` guards nothing */
  pool?: true;
  /** a transaction begun by a statement (`BEGIN`) isolates; otherwise it does so only where the statement asks for it */
  isolates?: true;
  /** how fields are spelt, where a plain property is not the whole truth */
  fields?: FieldSpelling;
  /** records are embeddings under an id */
  vectors?: true;
  /** what is stored is text that the program encodes itself (`JSON.stringify`) */
  text?: true;
  /** no atomic operation at all: say so, and what else to do, in one clause of a sentence */
  noAtomic?: string;
}

/** One kind of object of a client. All parts are optional: a class has `construct`, a function has `call`. */
export interface ObjectType {
  store?: StoreTraits;
  /** `new X(…)` gives this */
  construct?: TypeName;
  /** the constructor's connection is the maker's own (matters for WATCH inside a function) */
  constructs?: { commands?: Command; options?: Place };
  /** what is made gathers commands for a later `commit`: a transaction, unless the argument here is `false` */
  gathers?: { atomicAt: Place };
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
  /** the same for its methods that are `blocking`, where they are beside others */
  blockingForms?: Readonly<Partial<Record<FormName, Form>>>;
}

/** One client of the catalogue: what can be imported, and what it is. */
export interface StoreClient {
  /** the name people know it by, also its heading in the generated tables */
  name: string;
  /** reference documentation of the operations */
  docs: string;
  /** client versions the entry was read from */
  versions: string;
  /** exported names by module specifier; `default` the default export, `'*'` the namespace or `require()` result */
  modules?: Readonly<Record<string, Readonly<Record<string, TypeName>>>>;
  /** exported names of generated code, by the end of its path in the project; `*` where it may be put anywhere (`PrismaClient`) */
  generated?: Readonly<Record<string, Readonly<Record<string, TypeName>>>>;
  /** names that exist without an import */
  globals?: Readonly<Record<string, TypeName>>;
  /** global type names (no import): `KVNamespace` */
  globalTypes?: Readonly<Record<string, TypeName>>;
  /** the property of a platform's context under which objects of the global types are handed in: `env` of `c.env.DB` */
  boundIn?: string;
  types: Readonly<Record<TypeName, ObjectType>>;
}
