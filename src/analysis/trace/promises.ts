import type { TSESTree } from '@typescript-eslint/utils';

import { joinValues, nextId, noSources, undefinedValue, unknownValue, type Value } from '../values.js';
import { invokeAny } from './link.js';
import type { Tracer } from './tracer.js';

/** What the promises being made resolve to, by the identity of their `resolve`. */
const settled = new WeakMap<Tracer, Map<string, Value | undefined>>();

/**
 * `new Promise((resolve) => area.get(key, (items) => resolve(items[key])))`: a call with a callback in the form of a promise. Its value
 * is what it resolves with, as far as that happens in functions that can be seen.
 */
export function promiseOf(t: Tracer, run: Value, node: TSESTree.NewExpression): Value {
  const resolve = `resolve${nextId()}`;
  const pending = settled.get(t) ?? new Map<string, Value | undefined>();
  settled.set(t, pending);
  pending.set(resolve, undefined);
  invokeAny(
    t,
    run,
    [
      { id: resolve, sources: noSources, name: 'resolve' },
      { id: `reject@${node.range[0]}`, sources: noSources, name: 'reject' },
    ],
    node,
    'callback',
  );
  const value = pending.get(resolve);
  pending.delete(resolve);
  return value ?? unknownValue();
}

/** Keeps what a promise being made is resolved with; `false` if the function called is no `resolve`. */
export function settle(t: Tracer, resolve: Value, value: Value = undefinedValue): boolean {
  const pending = settled.get(t);
  if (!pending?.has(resolve.id)) return false;
  const before = pending.get(resolve.id);
  pending.set(resolve.id, before ? joinValues(before, value) : value);
  return true;
}
