import type { Condition as ConditionFact, FieldSpelling } from '../../stores/types.js';
import type { Key, Operation, OperationEffect } from '../effects.js';
import { noSources, sourceOf, union, unknownValue, type Sources, type Value } from '../values.js';
import { contentsOf, copied, deepSources, derived } from './objects.js';
import { countedAt, entriesAt, filterOf, valueAt, valuesAt } from './places.js';
import type { Tracer } from './tracer.js';
import { expressionFields } from './update-expressions.js';
import { noteIds } from './written-ids.js';
import { type OperationCall } from './operations.js';
import { keysOf, record } from './records.js';

/** The condition that the arguments of a write put on it, in this client's own dialect. */
function conditionOf(
  t: Tracer,
  call: OperationCall,
  conditions: readonly ConditionFact[] | undefined,
): { fact: ConditionFact; sources: Sources; isOpen?: boolean } | undefined {
  for (const fact of conditions ?? []) {
    const values = valuesAt(t, call, fact.property === undefined || fact.at.endsWith('...') ? fact.at : `${fact.at}.${fact.property}`);
    for (const value of values) {
      if (fact.token !== undefined) {
        if (typeof value.constant === 'string' && value.constant.toUpperCase() === fact.token)
          return { fact, sources: union(...call.args.map((argument) => deepSources(t, argument))) };
      } else if (
        fact.values
          ? fact.values.some((each) => each === value.constant)
          : !(value.isConstant && (value.constant == null || value.constant === false))
      )
        return { fact, sources: deepSources(t, value), isOpen: isUnseen(t, call, fact) };
    }
  }
  return undefined;
}
/** Options that come from elsewhere: whether they hold the condition is for whoever made them to know. */
function isUnseen(t: Tracer, call: OperationCall, { at, property }: ConditionFact): boolean {
  const options = property === undefined ? undefined : valueAt(t, call, at);
  return options !== undefined && options.name !== undefined && contentsOf(t, options).every(({ kind }) => kind === 'unknown');
}

export function writeOperation(t: Tracer, call: OperationCall): Value {
  const { facts, object } = call;
  if (
    facts.effect !== 'write' &&
    facts.effect !== 'create' &&
    facts.effect !== 'cas' &&
    facts.effect !== 'update' &&
    facts.effect !== 'delete' &&
    facts.effect !== 'insert'
  )
    return unknownValue();
  const condition = 'conditions' in facts ? conditionOf(t, call, facts.conditions) : undefined;
  const expression = condition?.fact.means === 'expression';
  const means = condition
    ? condition.fact.means === 'expression'
      ? 'unchanged'
      : condition.fact.means
    : facts.effect === 'cas'
      ? 'unchanged'
      : facts.effect === 'create'
        ? 'create'
        : undefined;
  void expression;
  const conflict = condition?.isOpen ? undefined : (condition?.fact.conflict ?? ('conflict' in facts ? facts.conflict : undefined));
  const version = facts.effect === 'cas' && facts.version !== undefined ? valueAt(t, call, facts.version) : undefined;
  const details = {
    beside:
      'beside' in facts && facts.beside !== undefined ? countedAt(t, call, facts.beside, 'count' in facts ? facts.count : undefined) : [],
    conflict,
    condition: means ? { means, sources: condition?.sources ?? (version ? deepSources(t, version) : noSources) } : undefined,
  };
  if (facts.effect === 'write' && facts.entity) Object.assign(details, versionCheck(t, object.type.store?.fields));
  const effect: OperationEffect =
    details.condition?.means === 'unchanged' && facts.effect === 'write'
      ? 'cas'
      : facts.effect === 'insert'
        ? 'write'
        : means === 'create'
          ? 'create'
          : means === 'unchanged' && facts.effect !== 'delete'
            ? 'cas'
            : facts.effect === 'create' || facts.effect === 'cas'
              ? facts.effect
              : facts.effect;
  const operations: Operation[] = [];
  const valuePlace = 'value' in facts ? facts.value : undefined;
  const field = 'field' in facts ? facts.field : undefined;
  const entries = valuePlace?.endsWith('{}') ? entriesAt(t, call, valuePlace) : undefined;
  const base = valuePlace?.endsWith('{}') && field === undefined ? object.key : undefined;
  if (entries && entries.length > 0) {
    const whole = base ? undefined : (keysOf(t, call, object, facts.key, undefined)[0]?.parts ?? object.key);
    for (const entry of entries)
      operations.push(
        record(
          t,
          call,
          effect,
          { parts: [...(base ?? whole ?? []), entry.key], filter: undefined },
          { ...details, value: entry.value, written: deepSources(t, entry.value) },
        ),
      );
  } else {
    const value = valueAt(t, call, valuePlace?.replace('{}', ''));
    const keys =
      facts.key === undefined
        ? [{ parts: [...object.key], filter: undefined }]
        : keysOf(t, call, object, base ? undefined : facts.key, field?.endsWith('{}') ? undefined : field, facts.idColumn);
    for (const key of keys) {
      const filled = entityKey(t, call, key, value);
      const operation = record(t, call, effect, filled, {
        ...details,
        value,
        written: value ? deepSources(t, value) : noSources,
        fields: writtenFields(t, call, value),
        columns: value && columnsOf(t, value),
      });
      if ('ids' in facts && facts.ids)
        noteIds(
          operation,
          facts.ids.flatMap((place) => valuesAt(t, call, place)),
        );
      operations.push(operation);
    }
  }
  if (object.batch) return call.receiver ?? unknownValue();
  const [operation] = operations;
  if (!operation) return unknownValue();
  // The answer of a call is itself something that a later decision may rest on.
  return derived(t, `result${operation.id}`, sourceOf(operation, ['(result)']), { direct: operation });
}
/**
 * The condition that the save of an entity carries, if its type is declared with a version, or the code reckons with the error of a
 * version that has moved on.
 */
export function versionCheck(
  t: Tracer,
  spelling: FieldSpelling | undefined,
): { conflict: Operation['conflict']; condition: Operation['condition'] } | undefined {
  const versioned = spelling?.versionedBy;
  if (!versioned) return undefined;
  const errors = versioned.conflict.signal === 'throws' ? versioned.conflict.errors : [];
  const signs = [`\\b${versioned.property}\\s*:\\s*true`, ...errors.map((error) => `\\b${error}\\b`)];
  if (!new RegExp(signs.join('|'), 'u').test(t.main.text)) return undefined;
  return { conflict: versioned.conflict, condition: { means: 'unchanged', sources: noSources } };
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
  for (const content of contentsOf(t, value))
    for (const { atom } of content.rest.values()) if (atom.kind === 'operation' && atom.effect === 'read') return atom.key;
  const filter = call.facts.effect === 'write' && call.facts.entity ? filterOf(t, value) : undefined;
  return filter ? { parts: key.parts.slice(0, call.object.key.length), filter } : key;
}
/** What each field is computed from, where the store is written by fields. */
function writtenFields(t: Tracer, call: OperationCall, value: Value | undefined): ReadonlyMap<string, Sources> | undefined {
  const { facts, object } = call;
  if (facts.effect === 'write' && facts.expression) return expressionFields(t, call, facts.expression);
  return value && object.type.store?.granularity === 'fields' ? fieldsOf(t, value, object.type.store.fields) : undefined;
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
  return (
    spelling?.acts !== undefined &&
    contentsOf(t, value).some(
      (content) => content.kind === 'object' && [...content.properties.keys()].some((name) => spelling.acts?.includes(name)),
    )
  );
}
