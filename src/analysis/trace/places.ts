import type { Key as KeyPlace, Place } from '../../stores/types.js';
import type { Key } from '../effects.js';
import { constantValue, undefinedValue, type Value } from '../values.js';
import { contentsOf, propertyOf } from './objects.js';
import type { Tracer } from './tracer.js';

/** A call as the catalogue's places see it. */
export interface Call {
  readonly args: readonly Value[];
  readonly receiver: Value | undefined;
}

/** Splits `'0.where'` into an argument and a path. */
function parse(place: Place): { index: string; path: string[] } {
  const [index = '0', ...path] = place.split('.').filter((part) => part !== '');
  return { index, path };
}

/** The values at a place; several for arrays, rest arguments and entries' keys. */
export function valuesAt(t: Tracer, call: Call, place: Place): Value[] {
  if (place.includes('|')) {
    for (const each of place.split('|')) {
      const found = valuesAt(t, call, each);
      if (found.length > 0) return found;
    }
    return [];
  }
  if (place === 'this') return call.receiver ? [call.receiver] : [];
  if (place.endsWith('...')) return restAt(t, call, place.slice(0, -3));
  const { index, path } = parse(place.replace('{}', ''));
  const isList = index.endsWith('[]');
  const at = Number(isList ? index.slice(0, -2) : index);
  const argument = index === 'this' ? call.receiver : at < 0 ? call.args.at(at) : call.args[at];
  if (!argument) return [];
  let values = isList ? itemsOf(t, argument) : [argument];
  for (const part of path) {
    const name = part.replace('[]', '');
    values = values.flatMap((value) => (name === '' ? [value] : partOf(t, value, name)));
    if (part.endsWith('[]')) values = values.flatMap((value) => itemsOf(t, value));
  }
  return values;
}

/** The single value at a place. */
export function valueAt(t: Tracer, call: Call, place: Place | undefined): Value | undefined {
  return place === undefined ? undefined : valuesAt(t, call, place)[0];
}

/** The values at a place, of which the argument at `count` says how many there are: `eval(script, 2, a, b, argument)`. */
export function countedAt(t: Tracer, call: Call, place: Place, count: Place | undefined): Value[] {
  const all = valuesAt(t, call, place);
  const number = valueAt(t, call, count)?.constant;
  return typeof number === 'number' ? all.slice(0, number) : all.flatMap((value) => itemsOf(t, value));
}

function partOf(t: Tracer, value: Value, name: string): Value[] {
  const part = propertyOf(t, value, name);
  return part ? [part] : [];
}

/** The elements of an array whose elements are known; anything else is its own only element. */
export function itemsOf(t: Tracer, value: Value): Value[] {
  const contents = contentsOf(t, value);
  if (contents.length === 0 || contents.some((content) => content.kind !== 'array' || content.rest.size > 0)) return [value];
  return contents.flatMap((content) => [...content.properties.values()]);
}

/** `'1'`: that argument and all after it. `'0,2'`: every second one from the first. Arrays among them are opened. */
function restAt(t: Tracer, call: Call, place: string): Value[] {
  const [first = '0', second] = place.split(',').map(Number) as [number, number?];
  const rest = call.args.slice(first as number).flatMap((value) => itemsOf(t, value));
  if (second === undefined) return rest;
  const step = second - (first as number);
  return rest.filter((_, index) => index % step === 0);
}

/** An object's entries, for places that end in `{}`; pairs and alternating arguments count as well. */
export function entriesAt(t: Tracer, call: Call, place: Place): { key: Value; name: string; value: Value }[] {
  const base = place.replace('{}', '');
  const [whole] = valuesAt(t, call, base);
  if (!whole) return [];
  const contents = contentsOf(t, whole);
  const named = contents.filter((content) => content.kind !== 'array').flatMap((content) => [...content.properties]);
  if (named.length > 0) {
    return named.map(([name, value]) => {
      const dynamic = /^\[(.*)\]$/s.exec(name);
      return {
        key: dynamic
          ? keyOfId(dynamic[1] ?? name, value)
          : { id: JSON.stringify(name), sources: new Map(), constant: name, isConstant: true as const },
        name,
        value,
      };
    });
  }
  const list = contents.some((content) => content.kind === 'array') ? itemsOf(t, whole) : call.args.slice(Number(base));
  const pairs = list.flatMap((item) => (contentsOf(t, item).some((content) => content.kind === 'array') ? itemsOf(t, item) : [item]));
  const entries = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const key = pairs[index] ?? undefinedValue;
    entries.push({ key, name: typeof key.constant === 'string' ? key.constant : `[${key.id}]`, value: pairs[index + 1] ?? undefinedValue });
  }
  return entries;
}

/** A computed property name: of a text that was put together, the parts are told from its identity. */
function keyOfId(id: string, { sources }: Value): Value {
  const key: Value = { id, sources };
  const inner = /^`(.*)`$/su.exec(id)?.[1];
  if (inner === undefined || inner.includes('`')) return key;
  const parts = inner
    .split(/(\$\{[^{}]*\})/u)
    .filter((text) => text !== '')
    .map((text): Value =>
      text.startsWith('${') ? { id: text.slice(2, -1), sources, name: text.slice(2, -1).replace(/@\d+$/, '') } : constantValue(text),
    );
  return { ...key, parts };
}

/** What selects a record: the parts bound so far and those at the places of a call. An object literal is a filter. */
export function keyAt(t: Tracer, call: Call, bound: readonly Value[], places: KeyPlace | undefined, idColumn?: string): Key {
  const parts: Value[] = [...bound];
  let filter: Map<string, Value> | undefined;
  const all = places === undefined ? [] : typeof places === 'string' ? [places] : places;
  for (const place of all) {
    if (place === 'this') continue;
    for (const value of place.endsWith('...') ? valuesAt(t, call, place) : valuesAt(t, call, place).slice(0, 1)) {
      const literal = filterOf(t, value) ?? t.builtFilters.get(value.id);
      // A reference (`doc(db, 'rooms', id)`) is the key that it was made with.
      if (value.object && value.object.key.length > 0) parts.push(...value.object.key);
      else if (literal) filter = new Map([...(filter ?? []), ...literal]);
      // before the bare id stands what it is an id of: `findOne(User, 5)`
      else if (idColumn !== undefined && place === all.at(-1)) filter = new Map([...(filter ?? []), [idColumn, value]]);
      else parts.push(value);
    }
  }
  return { parts, filter };
}

/** The properties of an object literal, flattened: `{ a: { b: 1 } }` filters `a.b`. */
export function filterOf(t: Tracer, value: Value, prefix = '', depth = 0): Map<string, Value> | undefined {
  const contents = contentsOf(t, value);
  if (contents.length !== 1 || contents[0]?.kind !== 'object' || depth > 2) return undefined;
  const filter = new Map<string, Value>();
  for (const [name, property] of contents[0].properties) {
    const nested = filterOf(t, property, `${prefix}${name}.`, depth + 1);
    if (nested && nested.size > 0) for (const [inner, each] of nested) filter.set(inner, each);
    else filter.set(`${prefix}${name}`, property);
  }
  return filter;
}
