import type { Guard, Key, Operation, OperationEffect, Query } from '../effects.js';
import { nextId, noSources, type ObjectFacet, type Sources, type Value } from '../values.js';
import { contentsOf, deepSources } from './objects.js';
import { entriesAt, keyAt, valuesAt, type Call } from './places.js';
import { objectWithin } from './recognise.js';
import type { Tracer } from './tracer.js';
import { type OperationCall } from './operations.js';

const defaultTraits = { gap: 'remote', reach: 'network', granularity: 'value' } as const;
export function withType(t: Tracer, value: Value, object: ObjectFacet, returns: string): Value {
  const type = t.options.catalogue.resolve(object.client, returns);
  return type ? { ...value, object: objectWithin(object, type) } : value;
}
/** The records that a call names: several for a list of keys. */
export function keysOf(
  t: Tracer,
  call: Call,
  object: ObjectFacet,
  place: Parameters<typeof keyAt>[3],
  field: string | undefined,
  idColumn?: string,
): Key[] {
  const many = typeof place === 'string' && (place.endsWith('[]') || place.endsWith('...') || place.endsWith('{}'));
  const keys = many
    ? (place.endsWith('{}') ? entriesAt(t, call, place).map((entry) => entry.key) : valuesAt(t, call, place)).map((value): Key => ({
        parts: [...object.key, value],
        filter: undefined,
      }))
    : [keyAt(t, call, object.key, place, idColumn)];
  if (field === undefined) return keys;
  const fields = field.endsWith('{}') ? [] : valuesAt(t, call, field);
  return fields.length === 0 ? keys : keys.flatMap((key) => fields.map((each) => ({ ...key, parts: [...key.parts, each] })));
}
interface Details {
  beside?: readonly Value[];
  value?: Value | undefined;
  written?: Sources;
  fields?: ReadonlyMap<string, Sources> | undefined;
  columns?: ReadonlyMap<string, Value> | undefined;
  conflict?: Operation['conflict'];
  condition?: Operation['condition'];
  query?: Query | undefined;
  locksRow?: boolean;
}
/** Adds an operation to the trace. */
export function record(t: Tracer, call: OperationCall, effect: OperationEffect, key: Key, details: Details): Operation {
  const usual = call.object.batch?.traits ?? call.object.type.store ?? call.object.traits ?? defaultTraits;
  const traits = call.facts.blocking ? ({ ...usual, gap: 'sync' } as const) : usual;
  const operation: Operation = {
    kind: 'operation',
    id: nextId(),
    effect,
    node: call.node,
    module: t.module,
    object: call.object,
    traits,
    method: call.method,
    key: withDeepSources(t, key),
    beside: details.beside ?? [],
    value: details.value,
    written: details.written ?? noSources,
    fields: details.fields,
    columns: details.columns,
    conflict: details.conflict,
    condition: details.condition ?? call.object.batch?.checks[0],
    batch: call.object.batch,
    call: call.node,
    facts: call.facts,
    arguments: call.args,
    query: details.query,
    context: { ...t.context(), ...builtDeeper(t, details.query), guards: t.state.guards.filter((guard) => belongsTo(t, call, guard)) },
    result: t.remembered(`answer of ${t.module.filename}:${call.node.range.join('-')}`, () => ({ used: false })),
    locksRow: details.locksRow ?? false,
  };
  noteRelease(t, operation);
  t.emit(operation);
  if (traits.gap === 'gated') t.lastGated = call.node;
  call.object.batch?.operations.push(operation);
  return operation;
}
/** What was created is removed again, not only when something failed: the key is a lock. */
function noteRelease(t: Tracer, { effect, key, context }: Operation): void {
  if ((effect !== 'delete' && effect !== 'script') || context.caught.length > 0) return;
  const names = new Set(key.parts.map((part) => part.id));
  for (const each of t.operations)
    if ((each.effect === 'create' || each.condition?.means === 'create') && each.key.parts.some((part) => names.has(part.id)))
      each.result.released = true;
}
/** A helper may hand back a query that its caller awaits: the calls that lead to it are those that led to its making. */
function builtDeeper(t: Tracer, query: Query | undefined): Partial<Operation['context']> {
  const frames = query?.frames ?? [];
  return frames.length > t.frames.length && t.frames.every((frame, index) => frame === frames[index]) ? { frames } : {};
}
/** A key's values with all that is in them, so that a row named by another row's column shows it. */
function withDeepSources(t: Tracer, { parts, filter }: Key): Key {
  const deep = (value: Value): Value => (value.cells ? { ...value, sources: deepSources(t, value) } : value);
  return { parts: parts.map(deep), filter: filter && new Map([...filter].map(([column, value]) => [column, deep(value)])) };
}
/** Whether a call happens inside a transaction that is open around it: on its handle, or with its handle or session passed. */
function belongsTo(t: Tracer, call: OperationCall, guard: Guard): boolean {
  if (guard.what !== 'transaction' || guard.scope === undefined || guard.scope === 'ambient') return true;
  if (call.object.transaction === guard.id) return true;
  return [...call.args, ...(call.joins ?? [])].some((argument) => mentions(t, argument, guard, 0));
}
/** `Model.findById(id).session(session)`: the read that was recorded before runs in the transaction after all. */
export function joinLater(t: Tracer, call: OperationCall): void {
  const read = call.receiver?.direct;
  if (!read || call.facts.joins === undefined) return;
  const joined = t.state.guards.filter((guard) => !read.context.guards.includes(guard) && belongsTo(t, call, guard));
  Object.assign(read.context, { guards: [...read.context.guards, ...joined] });
}
function mentions(t: Tracer, value: Value, guard: Guard, depth: number): boolean {
  if (value.object?.transaction === guard.id || value.id === `tx${guard.id}` || (guard.scope === 'receiver' && value.id === guard.session))
    return true;
  return (
    depth < 2 &&
    contentsOf(t, value).some(
      (content) => content.kind === 'object' && [...content.properties.values()].some((each) => mentions(t, each, guard, depth + 1)),
    )
  );
}
