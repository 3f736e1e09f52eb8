import type { UpdateExpression } from '../../stores/types.js';
import type { Sources } from '../values.js';
import { deepSources, propertyOf } from './objects.js';
import { valueAt, type Call } from './places.js';
import type { Tracer } from './tracer.js';

const plainSet = /([#\w.]+)\s*=\s*(:\w+)\s*(?=,|$|\b(?:ADD|REMOVE|DELETE|SET)\b)/gi;

/**
 * The fields that an update expression sets to plain values, `SET n = :n`, with what these are computed from. Arithmetic,
 * `list_append` and `ADD` are the server's. `place` says where the expression's parts stand in the call.
 */
export function expressionFields(
  t: Tracer,
  call: Call,
  expression: UpdateExpression,
  place: (relative: string) => string = (relative) => relative,
): ReadonlyMap<string, Sources> {
  const text = valueAt(t, call, place(expression.text))?.constant;
  const values = valueAt(t, call, place(expression.values));
  const names = valueAt(t, call, place(expression.names));
  const fields = new Map<string, Sources>();
  if (typeof text !== 'string' || !values) return fields;
  for (const [, path, placeholder] of text.matchAll(plainSet)) {
    const value = placeholder === undefined ? undefined : propertyOf(t, values, placeholder);
    const alias = path?.startsWith('#') && names ? propertyOf(t, names, path)?.constant : undefined;
    if (path !== undefined && value) fields.set(typeof alias === 'string' ? alias : path, deepSources(t, value));
  }
  return fields;
}
