/** Small helpers that keep the client files free of repetition. They copy facts and decide nothing. */

import type { Form, FormName, Method, ObjectType, StoreTraits, TypeName } from './types.js';

/** Methods by name, as an object type has them. */
export type Methods = Readonly<Record<string, Method>>;

/** Atomic forms by name, as an object type has them. */
export type Forms = Readonly<Partial<Record<FormName, Form>>>;

/** The same methods on a chain (`multi()`, `pipeline()`): they queue the command and give the chain back. */
export function chained(methods: Methods, chain: TypeName): Methods {
  return mapMethods(methods, (method) => ({ ...method, returns: chain }));
}

/** The same methods, each of which also takes a Node callback as its last argument. */
export function withCallback(methods: Methods): Methods {
  return mapMethods(methods, (method) => ({ ...method, callback: '-1' }));
}

/** The same methods, of which each returns only when it is done. */
export function blocking(methods: Methods): Methods {
  return mapMethods(methods, (method) => ({ ...method, blocking: true }));
}

/** The same methods, also under their upper-case names (`hGet` and `HGET`). */
export function alsoUpperCase(methods: Methods): Methods {
  const entries = Object.entries(methods).map(([names, method]): [string, Method] => [`${names} ${names.toUpperCase()}`, method]);
  return Object.fromEntries(entries);
}

/** One function type for each method of a module whose functions are imported by name: `import { readFile } from 'node:fs/promises'`. */
export function functions(prefix: string, methods: Methods, store: StoreTraits, forms: Forms = {}): Readonly<Record<TypeName, ObjectType>> {
  return Object.fromEntries(namesOf(methods).map(([name, call]) => [`${prefix}.${name}`, { store, call, forms }]));
}

/** The exports that belong to `functions(prefix, methods, …)`. */
export function exportsOf(prefix: string, methods: Methods): Readonly<Record<string, TypeName>> {
  return Object.fromEntries(namesOf(methods).map(([name]) => [name, `${prefix}.${name}`]));
}

function mapMethods(methods: Methods, change: (method: Method) => Method): Methods {
  return Object.fromEntries(Object.entries(methods).map(([names, method]) => [names, change(method)]));
}

function namesOf(methods: Methods): [string, Method][] {
  return Object.entries(methods).flatMap(([names, method]) => names.split(' ').map((name): [string, Method] => [name, method]));
}
