import type { Catalogue, TypeReference } from '../catalogue.js';
import type { ObjectFacet, Value } from '../values.js';

/** An object of the catalogue as a facet of a value; `store` is the identity of what it leads to. */
export function objectOf(reference: TypeReference, store: string, more: Partial<ObjectFacet> = {}): ObjectFacet {
  return {
    client: reference.client,
    type: reference.type,
    typeName: reference.name,
    store,
    key: [],
    certainty: 'certain',
    own: false,
    ...more,
  };
}

/** The same store seen through another type of its client: a collection, a batch, a connection of a pool. */
export function objectWithin(object: ObjectFacet, reference: TypeReference, more: Partial<ObjectFacet> = {}): ObjectFacet {
  const { batch: _batch, query: _query, ...kept } = object;
  const traits = object.type.store ?? object.traits;
  return { ...kept, ...(traits ? { traits } : {}), client: reference.client, type: reference.type, typeName: reference.name, ...more };
}

/** Marks a store that an argument names, apart from the one that its client leads to by default. */
export const separateStore = 'given ';

/** Whether two values lead to the same store. */
export function isSameStore(a: ObjectFacet, b: ObjectFacet): boolean {
  const identity = a.type.store?.identity;
  if (a.store.startsWith(separateStore) || b.store.startsWith(separateStore)) return a.store === b.store;
  return a.store === b.store || (identity !== undefined && identity === b.type.store?.identity);
}

/** The type that a type annotation naming `reference` stands for. */
export function instanceType(catalogue: Catalogue, reference: TypeReference): TypeReference | undefined {
  const { instance, construct } = reference.type;
  if (instance) return catalogue.resolve(reference.client, instance);
  return reference.type.methods || !construct ? reference : catalogue.resolve(reference.client, construct);
}

/** A value as an object of the catalogue, under the identity of the value itself. */
export function asObject(value: Value, reference: TypeReference, more: Partial<ObjectFacet> = {}): Value {
  return { ...value, object: objectOf(reference, value.id, more) };
}
