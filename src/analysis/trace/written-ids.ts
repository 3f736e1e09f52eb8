import type { Operation } from '../effects.js';
import type { Value } from '../values.js';

const ids = new WeakMap<Operation, readonly Value[]>();

/** Notes the record ids that a write names, while the contents of its arguments are known. */
export function noteIds(operation: Operation, values: readonly Value[]): void {
  ids.set(operation, values);
}

/** The record ids that a write names. */
export function valuesOfPlace(operation: Operation): readonly Value[] {
  return ids.get(operation) ?? [];
}
