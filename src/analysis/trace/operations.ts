import type { TSESTree } from '@typescript-eslint/utils';

import type { Condition as ConditionFact, FieldSpelling, Method, ResultShape } from '../../stores/types.js';
import type { Guard, Key, Operation, OperationEffect, Query } from '../effects.js';
import { nextId, noSources, sourceOf, undefinedValue, union, unknownValue, type ObjectFacet, type Sources, type Value } from '../values.js';
import { commitBatch, openBatch } from './batches.js';
import { runScope, sendCommand } from './scopes.js';
import { forEachItem } from './iteration.js';
import { invokeAny } from './link.js';
import { contentsOf, copied, deepSources, derived, freshObject, propertyOf, setProperty } from './objects.js';
import { entriesAt, filterOf, itemsOf, keyAt, valueAt, valuesAt, type Call } from './places.js';
import { buildFilter, extendQuery, sqlOperation } from './queries.js';
import { objectWithin, separateStore } from './recognise.js';
import type { Tracer } from './tracer.js';
import { noteIds } from './written-ids.js';

/** A call of something that the catalogue knows. */
export interface OperationCall {
  readonly object: ObjectFacet;
  readonly facts: Method;
  readonly method: string;
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression;
  readonly args: readonly Value[];
  readonly receiver: Value | undefined;
  /** handles of transactions that it runs in, beside those among the arguments */
  readonly joins?: readonly Value[];
}

const defaultTraits = { gap: 'remote', reach: 'network', granularity: 'value' } as const;

/** Performs what the catalogue says of a call: records operations, and gives the call's value. */
export function operate(t: Tracer, call: OperationCall): Value {
  const { facts, args } = call;
  const value = perform(t, call);
  if (facts.callback === undefined) return value;
  const callback = valueAt(t, call, facts.callback);
  if (!callback?.functions) return value;
  t.suspend(call.node);
  const first = callback.functions[0]?.node.params.length === 1 && facts.effect === 'exists';
  invokeAny(t, callback, first ? [value] : [unknownValue(noSources, { name: 'error' }), value], call.node, 'callback');
  void args;
  return value;
}

function perform(t: Tracer, call: OperationCall): Value {
  const { facts } = call;
  const object = storeOf(t, call);
  switch (facts.effect) {
    case 'read':
      return readOperation(t, { ...call, object });
    case 'exists': {
      const operation = record(t, { ...call, object }, 'exists', keysOf(t, call, object, facts.key, facts.field)[0] ?? { parts: [], filter: undefined }, {});
      return { id: `exists${operation.id}`, sources: sourceOf(operation), direct: operation };
    }
    case 'write':
    case 'create':
    case 'cas':
    case 'update':
    case 'delete':
    case 'insert':
      return writeOperation(t, { ...call, object });
    case 'transform': {
      record(t, { ...call, object }, 'transform', keyAt(t, call, object.key, facts.key), {});
      const run = valueAt(t, call, facts.run);
      if (run?.functions) invokeAny(t, run, [], call.node, 'callback');
      return unknownValue();
    }
    case 'expire':
      record(t, { ...call, object }, 'expire', keyAt(t, call, object.key, facts.key), {});
      return unknownValue();
    case 'move': {
      const from = keyAt(t, call, object.key, facts.from);
      const moved = t.operations.findLast((each) => each.effect === 'write' && each.key.parts.at(-1)?.id === from.parts.at(-1)?.id);
      record(t, { ...call, object }, 'move', keyAt(t, call, object.key, facts.key), { written: moved?.written ?? noSources, value: moved?.value });
      return unknownValue();
    }
    case 'script':
      record(t, { ...call, object }, 'script', { parts: scriptKeys(t, call, facts.keys, facts.count), filter: undefined }, {});
      return derived(t, `script${nextId()}`, union(...call.args.map((argument) => deepSources(t, argument))));
    case 'batch':
      return openBatch(t, { ...call, object }, facts.atomic, facts.returns, facts.commands);
    case 'commit':
      return commitBatch(t, { ...call, object }, facts);
    case 'check': {
      const entry = valueAt(t, call, facts.entry);
      const sources = entry ? deepSources(t, entry) : noSources;
      object.batch?.checks.push({ means: sources.size === 0 ? 'create' : 'unchanged', sources });
      return call.receiver ?? unknownValue();
    }
    case 'child': {
      const parent = facts.of ? valueAt(t, call, facts.of)?.object ?? object : object;
      const type = t.options.catalogue.resolve(object.client, facts.returns);
      const key = keyAt(t, call, parent.key, facts.key);
      const parts = key.filter ? [...key.parts, ...key.filter.values()] : key.parts;
      const name = `${parent.store}/${call.method}`;
      return type ? { id: `${name}(${parts.map((part) => part.id).join(',')})`, sources: noSources, object: objectWithin(parent, type, { key: parts, ...(facts.own ? { own: true, store: parent.store } : {}), madeWith: call.args }) } : unknownValue();
    }
    case 'make': {
      const type = t.options.catalogue.resolve(object.client, facts.returns);
      const id = `made@${t.module.filename}:${call.node.range[0]}`;
      const inside = t.frames.some((frame) => frame.function.type !== 'Program');
      const keepsStore = call.receiver?.object !== undefined && call.receiver.object.type.store !== undefined;
      return type
        ? { ...derived(t, id, noSources), object: { ...objectWithin(object, type), key: [], store: keepsStore ? object.store : id, own: inside || facts.own === true, madeWith: call.args, madeIn: inside ? t.frames.at(-1)?.function : undefined, madeAt: call.node } }
        : unknownValue();
    }
    case 'query':
      return extendQuery(t, { ...call, object }, facts.step, facts.returns);
    case 'sql':
      return sqlOperation(t, { ...call, object }, facts);
    case 'send':
      return sendCommand(t, { ...call, object }, valueAt(t, call, facts.command));
    case 'same':
      joinLater(t, call);
      return call.receiver ?? unknownValue();
    case 'fan-out': {
      const run = valueAt(t, call, facts.run);
      const items = facts.items ? valueAt(t, call, facts.items) : undefined;
      const serial = facts.serialIf && valueAt(t, call, facts.serialIf.at)?.constant === facts.serialIf.value;
      return run?.functions ? forEachItem(t, items ?? undefinedValue, run, call.node, !serial) : derived(t, `each${nextId()}`, noSources);
    }
    case 'retry': {
      const run = valueAt(t, call, facts.run);
      if (!run?.functions) return unknownValue();
      return t.within({ id: nextId(), what: 'retry', node: call.node, parallel: false }, () => t.group('retry', call.method, call.node, () => invokeAny(t, run, [], call.node, 'callback')));
    }
    case 'filter':
      return buildFilter(t, { ...call, object });
    case 'field':
      return fieldOfReceiver(t, call, facts.field);
    case 'assign':
      return assignFields(t, call);
    case 'flush':
      for (const [operation, value] of t.entities) {
        if (operation.object.store === object.store) record(t, { ...call, object: { ...operation.object } }, 'write', operation.key, { value, written: deepSources(t, value), fields: fieldsOf(t, value, object.type.store?.fields), conflict: facts.conflict });
      }
      return unknownValue();
    case 'none':
      return facts.returns ? withType(t, derived(t, `none${nextId()}`, noSources), object, facts.returns) : derived(t, `none@${call.node.range[0]}`, noSources);
    default:
      return runScope(t, { ...call, object });
  }
}

/** `snapshot.get('n')`, `snapshot.data()`: a part of the record, or all of it. */
function fieldOfReceiver(t: Tracer, call: OperationCall, field: string | undefined): Value {
  const { receiver } = call;
  if (!receiver) return unknownValue();
  const name = field === undefined ? undefined : valueAt(t, call, field);
  if (name?.isConstant) return propertyOf(t, receiver, String(name.constant)) ?? unknownValue(deepSources(t, receiver));
  const parts = copied(t, receiver);
  const direct = receiver.direct;
  return { ...freshObject(t, 'unknown', parts.properties, parts.rest, `${receiver.id}.${call.method}()`), ...(direct ? { direct } : {}) };
}

/** `em.assign(row, { n })`, `doc.set('n', 1)`: a change in memory, for a later save. */
function assignFields(t: Tracer, call: OperationCall): Value {
  const { facts } = call;
  if (facts.effect !== 'assign') return unknownValue();
  const target = valueAt(t, call, facts.target);
  const value = valueAt(t, call, facts.value);
  const field = facts.field === undefined ? undefined : valueAt(t, call, facts.field);
  if (target && typeof field?.constant === 'string') setProperty(t, target, field.constant, value ?? undefinedValue, value ? deepSources(t, value) : noSources);
  else if (target) for (const content of contentsOf(t, field ?? value ?? undefinedValue)) for (const [name, each] of content.properties) setProperty(t, target, name, each, deepSources(t, each));
  return target ?? unknownValue();
}

/** The store of a call, where an argument names it rather than the receiver. */
function storeOf(t: Tracer, call: OperationCall): ObjectFacet {
  const given = call.facts.on === undefined ? undefined : valueAt(t, call, call.facts.on);
  // A free function on a reference: `getDoc(ref)` reads the store that the reference leads to.
  const key = !given && !call.receiver && 'key' in call.facts && typeof call.facts.key === 'string' ? valueAt(t, call, call.facts.key)?.object : undefined;
  if (key?.type.store) return { ...call.object, store: key.store };
  return given ? { ...call.object, store: `${separateStore}${given.object?.store ?? given.id}` } : call.object;
}

export function withType(t: Tracer, value: Value, object: ObjectFacet, returns: string): Value {
  const type = t.options.catalogue.resolve(object.client, returns);
  return type ? { ...value, object: objectWithin(object, type) } : value;
}

/** The records that a call names: several for a list of keys. */
export function keysOf(t: Tracer, call: Call, object: ObjectFacet, place: Parameters<typeof keyAt>[3], field: string | undefined, idColumn?: string): Key[] {
  const many = typeof place === 'string' && (place.endsWith('[]') || place.endsWith('...') || place.endsWith('{}'));
  const keys = many
    ? (place.endsWith('{}') ? entriesAt(t, call, place).map((entry) => entry.key) : valuesAt(t, call, place)).map((value): Key => ({ parts: [...object.key, value], filter: undefined }))
    : [keyAt(t, call, object.key, place, idColumn)];
  if (field === undefined) return keys;
  const fields = field.endsWith('{}') ? [] : valuesAt(t, call, field);
  return fields.length === 0 ? keys : keys.flatMap((key) => fields.map((each) => ({ ...key, parts: [...key.parts, each] })));
}

function scriptKeys(t: Tracer, call: Call, place: string, count: string | undefined): Value[] {
  const all = valuesAt(t, call, place);
  const number = count === undefined ? undefined : valueAt(t, call, count)?.constant;
  return typeof number === 'number' ? all.slice(0, number) : all.flatMap((value) => itemsOf(t, value));
}

interface Details {
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
  const traits = call.object.batch?.traits ?? call.object.type.store ?? defaultTraits;
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
    context: { ...t.context(), guards: t.state.guards.filter((guard) => belongsTo(t, call, guard)) },
    result: t.remembered(`answer of ${t.module.filename}:${call.node.range.join('-')}`, () => ({ used: false })),
    locksRow: details.locksRow ?? false,
  };
  t.emit(operation);
  if (traits.gap === 'gated') t.lastGated = call.node;
  call.object.batch?.operations.push(operation);
  return operation;
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
function joinLater(t: Tracer, call: OperationCall): void {
  const read = call.receiver?.direct;
  if (!read || call.facts.joins === undefined) return;
  const joined = t.state.guards.filter((guard) => !read.context.guards.includes(guard) && belongsTo(t, call, guard));
  Object.assign(read.context, { guards: [...read.context.guards, ...joined] });
}

function mentions(t: Tracer, value: Value, guard: Guard, depth: number): boolean {
  if (value.object?.transaction === guard.id || value.id === `tx${guard.id}` || (guard.scope === 'receiver' && value.id === guard.session)) return true;
  return depth < 2 && contentsOf(t, value).some((content) => content.kind === 'object' && [...content.properties.values()].some((each) => mentions(t, each, guard, depth + 1)));
}

function readOperation(t: Tracer, call: OperationCall): Value {
  const { facts, object } = call;
  if (facts.effect !== 'read') return unknownValue();
  const locks = facts.locks ? valueAt(t, call, facts.locks.at) : undefined;
  const locksRow = locks !== undefined && (facts.locks?.values === undefined ? !(locks.isConstant === true && (locks.constant === false || locks.constant == null)) : facts.locks.values.some((value) => value === locks.constant || locks.name === value));
  const keys = keysOf(t, call, object, facts.key, facts.field, facts.idColumn);
  if (object.batch) {
    for (const key of keys) record(t, call, 'read', key, { locksRow });
    return call.receiver ?? unknownValue();
  }
  if (facts.result?.keyed) return keyedRead(t, call);
  const operations = (keys.length > 0 ? keys : [{ parts: [...object.key], filter: undefined }]).map((key) => record(t, call, 'read', key, { locksRow }));
  if (operations.length > 1) {
    return freshObject(t, 'array', new Map(operations.map((operation, index) => [String(index), resultOf(t, operation, undefined)])), noSources);
  }
  const [operation] = operations;
  const result = operation ? resultOf(t, operation, facts.result) : unknownValue();
  if (operation) t.entities.set(operation, result);
  return facts.returns ? withType(t, result, object, facts.returns) : result;
}

/** The value of a read: a part of the store, whose every use can be traced back to it. */
export function resultOf(t: Tracer, operation: Operation, shape: ResultShape | undefined): Value {
  void shape;
  return derived(t, `read${operation.id}`, sourceOf(operation), { direct: operation, name: operation.method });
}

/** `chrome.storage.local.get(['a', 'b'])`: an object with a property for each key. */
function keyedRead(t: Tracer, call: OperationCall): Value {
  const { facts, object } = call;
  if (facts.effect !== 'read' || typeof facts.key !== 'string') return unknownValue();
  const place = facts.key.replace('{}', '').replace('[]', '');
  const asked = valueAt(t, call, place);
  const entries = asked && contentsOf(t, asked).some((content) => content.kind === 'object') ? entriesAt(t, call, `${place}{}`).map((entry) => entry.key) : asked && !(asked.isConstant && asked.constant == null) ? itemsOf(t, asked) : [];
  if (entries.length === 0 || asked?.functions) {
    const operation = record(t, call, 'read', { parts: [...object.key], filter: undefined }, {});
    return resultOf(t, operation, undefined);
  }
  const properties = new Map<string, Value>();
  for (const key of entries) {
    const operation = record(t, call, 'read', { parts: [...object.key, key], filter: undefined }, {});
    properties.set(typeof key.constant === 'string' ? key.constant : `[${key.id}]`, resultOf(t, operation, undefined));
  }
  return freshObject(t, 'object', properties, noSources);
}

/** The condition that the arguments of a write put on it, in this client's own dialect. */
function conditionOf(t: Tracer, call: OperationCall, conditions: readonly ConditionFact[] | undefined): { fact: ConditionFact; sources: Sources } | undefined {
  for (const fact of conditions ?? []) {
    const values = valuesAt(t, call, fact.property === undefined || fact.at.endsWith('...') ? fact.at : `${fact.at}.${fact.property}`);
    for (const value of values) {
      if (fact.token !== undefined) {
        if (typeof value.constant === 'string' && value.constant.toUpperCase() === fact.token) return { fact, sources: union(...call.args.map((argument) => deepSources(t, argument))) };
      } else if (fact.values ? fact.values.some((each) => each === value.constant) : !(value.isConstant && (value.constant == null || value.constant === false))) return { fact, sources: deepSources(t, value) };
    }
  }
  return undefined;
}

function writeOperation(t: Tracer, call: OperationCall): Value {
  const { facts, object } = call;
  if (facts.effect !== 'write' && facts.effect !== 'create' && facts.effect !== 'cas' && facts.effect !== 'update' && facts.effect !== 'delete' && facts.effect !== 'insert') return unknownValue();
  const condition = 'conditions' in facts ? conditionOf(t, call, facts.conditions) : undefined;
  const expression = condition?.fact.means === 'expression';
  const means = condition ? (condition.fact.means === 'expression' ? 'unchanged' : condition.fact.means) : facts.effect === 'cas' ? 'unchanged' : facts.effect === 'create' ? 'create' : undefined;
  void expression;
  const conflict = condition?.fact.conflict ?? ('conflict' in facts ? facts.conflict : undefined);
  const version = facts.effect === 'cas' && facts.version !== undefined ? valueAt(t, call, facts.version) : undefined;
  const details = { conflict, condition: means ? { means, sources: condition?.sources ?? (version ? deepSources(t, version) : noSources) } : undefined };
  const versioned = object.type.store?.fields?.versionedBy;
  if (versioned && facts.effect === 'write' && facts.entity && new RegExp(`\\b${versioned.property}\\s*:\\s*true`, 'u').test(t.main.text)) Object.assign(details, { conflict: versioned.conflict, condition: { means: 'unchanged', sources: noSources } });
  const effect: OperationEffect = details.condition?.means === 'unchanged' && facts.effect === 'write' ? 'cas' : facts.effect === 'insert' ? 'write' : means === 'create' ? 'create' : means === 'unchanged' && facts.effect !== 'delete' ? 'cas' : facts.effect === 'create' || facts.effect === 'cas' ? facts.effect : facts.effect;
  const operations: Operation[] = [];
  const valuePlace = 'value' in facts ? facts.value : undefined;
  const field = 'field' in facts ? facts.field : undefined;
  const entries = valuePlace?.endsWith('{}') ? entriesAt(t, call, valuePlace) : undefined;
  const base = valuePlace?.endsWith('{}') && field === undefined ? object.key : undefined;
  if (entries && entries.length > 0) {
    const whole = base ? undefined : (keysOf(t, call, object, facts.key, undefined)[0]?.parts ?? object.key);
    for (const entry of entries) operations.push(record(t, call, effect, { parts: [...(base ?? whole ?? []), entry.key], filter: undefined }, { ...details, value: entry.value, written: deepSources(t, entry.value) }));
  } else {
    const value = valueAt(t, call, valuePlace?.replace('{}', ''));
    const keys = facts.key === undefined ? [{ parts: [...object.key], filter: undefined }] : keysOf(t, call, object, base ? undefined : facts.key, field?.endsWith('{}') ? undefined : field, facts.idColumn);
    for (const key of keys) {
      const filled = entityKey(t, call, key, value);
      const operation = record(t, call, effect, filled, { ...details, value, written: value ? deepSources(t, value) : noSources, fields: value && call.object.type.store?.granularity === 'fields' ? fieldsOf(t, value, call.object.type.store.fields) : undefined, columns: value && columnsOf(t, value) });
      if ('ids' in facts && facts.ids) noteIds(operation, facts.ids.flatMap((place) => valuesAt(t, call, place)));
      operations.push(operation);
    }
  }
  if (object.batch) return call.receiver ?? unknownValue();
  const [operation] = operations;
  if (!operation) return unknownValue();
  // The answer of a call is itself something that a later decision may rest on.
  return derived(t, `result${operation.id}`, sourceOf(operation, ['(result)']), { direct: operation });
}

/** An entity that was read keeps the key that it was read by. */
function entityKey(t: Tracer, call: OperationCall, key: Key, value: Value | undefined): Key {
  if (call.facts.effect !== 'write' || (!call.facts.entity && call.facts.key !== 'this')) return key;
  return recordKey(t, call, key, call.facts.entity ? value : call.receiver);
}

function recordKey(t: Tracer, call: OperationCall, key: Key, value: Value | undefined): Key {
  if (!value) return key;
  const read = value.direct ?? contentsOf(t, value).find((content) => content.direct)?.direct;
  if (read) return read.key;
  for (const content of contentsOf(t, value)) for (const { atom } of content.rest.values()) if (atom.kind === 'operation' && atom.effect === 'read') return atom.key;
  const filter = call.facts.effect === 'write' && call.facts.entity ? filterOf(t, value) : undefined;
  return filter ? { parts: key.parts.slice(0, call.object.key.length), filter } : key;
}

/** What each field of a written record is computed from. */
export function fieldsOf(t: Tracer, value: Value, spelling: FieldSpelling | undefined): ReadonlyMap<string, Sources> {
  const fields = new Map<string, Sources>();
  for (const [name, property] of copied(t, value).properties) {
    if (spelling?.sets?.includes(name)) for (const [inner, sources] of fieldsOf(t, property, undefined)) fields.set(inner, sources);
    else if (!name.startsWith('$') && !isActing(t, property, spelling)) fields.set(name, deepSources(t, property));
  }
  return fields;
}

/** What each field of a written record is set to or changed by; the operators of an update (`$set`, `$inc`) hold fields of their own. */
function columnsOf(t: Tracer, value: Value): ReadonlyMap<string, Value> {
  const columns = new Map<string, Value>();
  for (const [name, property] of copied(t, value).properties) {
    if (name.startsWith('$')) for (const [inner, each] of copied(t, property).properties) columns.set(inner, each);
    else columns.set(name, property);
  }
  return columns;
}

/** `{ increment: 1 }`: the server changes the field. */
function isActing(t: Tracer, value: Value, spelling: FieldSpelling | undefined): boolean {
  return spelling?.acts !== undefined && contentsOf(t, value).some((content) => content.kind === 'object' && [...content.properties.keys()].some((name) => spelling.acts?.includes(name)));
}

