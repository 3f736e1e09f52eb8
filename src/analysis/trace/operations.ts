import type { TSESTree } from '@typescript-eslint/utils';
import type { Method, ResultShape } from '../../stores/types.js';
import type { Operation } from '../effects.js';
import { nextId, noSources, sourceOf, undefinedValue, unknownValue, type ObjectFacet, type Value } from '../values.js';
import { checkOf, commitBatch, noteCommand, openBatch } from './batches.js';
import { runScope, sendCommand } from './scopes.js';
import { runScript } from './scripts.js';
import { forEachItem } from './iteration.js';
import { invokeAny } from './link.js';
import { contentsOf, copied, deepSources, derived, freshObject, propertyOf, setProperty } from './objects.js';
import { entriesAt, itemsOf, keyAt, valueAt } from './places.js';
import { buildFilter, extendQuery, runStatements } from './queries.js';
import { sqlOperation } from './sql-statements.js';
import { settle } from './promises.js';
import { objectWithin, separateStore } from './recognise.js';
import type { Tracer } from './tracer.js';
import { writeOperation, fieldsOf, versionCheck } from './writes.js';
import { withType, keysOf, record, joinLater } from './records.js';

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
/** Performs what the catalogue says of a call: records operations, and gives the call's value. */
export function operate(t: Tracer, call: OperationCall): Value {
  const { facts, object } = call;
  const { batch } = object;
  const met = batch?.operations.length ?? 0;
  const value = perform(t, call);
  if (batch && facts.effect !== 'commit' && facts.effect !== 'batch') noteCommand(batch, met);
  if (facts.callback === undefined) return value;
  const callback = valueAt(t, call, facts.callback);
  if (callback && facts.callbackGets === 'result') settle(t, callback, value);
  if (!callback?.functions) return value;
  t.suspend(call.node);
  const alone = facts.callbackGets === 'result' || (callback.functions[0]?.node.params.length === 1 && facts.effect === 'exists');
  invokeAny(t, callback, alone ? [value] : [unknownValue(noSources, { name: 'error' }), value], call.node, 'callback');
  return value;
}
function perform(t: Tracer, call: OperationCall): Value {
  const { facts } = call;
  const object = storeOf(t, call);
  switch (facts.effect) {
    case 'read':
      return readOperation(t, { ...call, object });
    case 'exists': {
      const operation = record(
        t,
        { ...call, object },
        'exists',
        keysOf(t, call, object, facts.key, facts.field)[0] ?? { parts: [], filter: undefined },
        {},
      );
      return (object.batch && call.receiver) ?? { id: `exists${operation.id}`, sources: sourceOf(operation), direct: operation };
    }
    case 'create':
      if (facts.passesIf !== undefined && valueAt(t, call, facts.passesIf)?.constant === true)
        return derived(t, `none@${call.node.range[0]}`, noSources);
      return writeOperation(t, { ...call, object });
    case 'write':
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
      record(t, { ...call, object }, 'move', keyAt(t, call, object.key, facts.key), {
        beside: from.parts.slice(-1),
        written: moved?.written ?? noSources,
        value: moved?.value,
      });
      return unknownValue();
    }
    case 'script':
      return runScript(t, { ...call, object }, facts);
    case 'statements':
      runStatements(t, { ...call, object }, facts.list);
      return (object.batch && call.receiver) ?? unknownValue();
    case 'batch':
      return openBatch(t, { ...call, object }, facts);
    case 'commit':
      return commitBatch(t, { ...call, object }, facts);
    case 'check':
      object.batch?.checks.push(checkOf(t, call, facts.entry, facts.version));
      return call.receiver ?? unknownValue();
    case 'child': {
      const parent = facts.of ? (valueAt(t, call, facts.of)?.object ?? object) : object;
      const type = t.options.catalogue.resolve(object.client, facts.returns);
      const key = keyAt(t, call, parent.key, facts.key);
      const parts = key.filter ? [...key.parts, ...key.filter.values()] : key.parts;
      const name = `${parent.store}/${call.method}`;
      return type
        ? {
            id: `${name}(${parts.map((part) => part.id).join(',')})`,
            sources: noSources,
            object: objectWithin(parent, type, {
              key: parts,
              ...(facts.own ? { own: true, store: parent.store } : {}),
              madeWith: call.args,
            }),
          }
        : unknownValue();
    }
    case 'make': {
      const type = t.options.catalogue.resolve(object.client, facts.returns);
      const id = `made@${t.module.filename}:${call.node.range[0]}`;
      const inside = t.frames.some((frame) => frame.function.type !== 'Program');
      const keepsStore = call.receiver?.object !== undefined && call.receiver.object.type.store !== undefined;
      return type
        ? {
            ...derived(t, id, noSources),
            object: {
              ...objectWithin(object, type),
              key: [],
              store: keepsStore ? object.store : id,
              own: inside || facts.own === true,
              madeWith: call.args,
              madeIn: inside ? t.frames.at(-1)?.function : undefined,
              madeAt: call.node,
            },
          }
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
      return t.within({ id: nextId(), what: 'retry', node: call.node, parallel: false }, () =>
        t.group('retry', call.method, call.node, () => invokeAny(t, run, [], call.node, 'callback')),
      );
    }
    case 'filter':
      return buildFilter(t, { ...call, object });
    case 'field':
      return fieldOfReceiver(t, call, facts.field);
    case 'assign':
      return assignFields(t, call);
    case 'flush': {
      const check = versionCheck(t, object.type.store?.fields);
      for (const [operation, value] of t.entities) {
        if (operation.object.store === object.store)
          record(t, { ...call, object: { ...operation.object } }, check ? 'cas' : 'write', operation.key, {
            value,
            written: deepSources(t, value),
            fields: fieldsOf(t, value, object.type.store?.fields),
            conflict: facts.conflict,
            ...check,
          });
      }
      return unknownValue();
    }
    case 'none':
      if (object.type.store?.gap === 'gated') t.lastGated = call.node;
      return facts.returns
        ? withType(t, derived(t, `none${nextId()}`, noSources), object, facts.returns)
        : derived(t, `none@${call.node.range[0]}`, noSources);
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
  if (target && typeof field?.constant === 'string')
    setProperty(t, target, field.constant, value ?? undefinedValue, value ? deepSources(t, value) : noSources);
  else if (target)
    for (const content of contentsOf(t, field ?? value ?? undefinedValue))
      for (const [name, each] of content.properties) setProperty(t, target, name, each, deepSources(t, each));
  return target ?? unknownValue();
}
/** The store of a call, where an argument names it rather than the receiver. */
function storeOf(t: Tracer, call: OperationCall): ObjectFacet {
  const given = call.facts.on === undefined ? undefined : valueAt(t, call, call.facts.on);
  // A free function on a reference: `getDoc(ref)` reads the store that the reference leads to.
  const key =
    !given && !call.receiver && 'key' in call.facts && typeof call.facts.key === 'string'
      ? valueAt(t, call, call.facts.key)?.object
      : undefined;
  if (key?.type.store) return { ...call.object, store: key.store };
  return given ? { ...call.object, store: `${separateStore}${given.object?.store ?? given.id}` } : call.object;
}
function readOperation(t: Tracer, call: OperationCall): Value {
  const { facts, object } = call;
  if (facts.effect !== 'read') return unknownValue();
  const locks = facts.locks ? valueAt(t, call, facts.locks.at) : undefined;
  const locksRow =
    locks !== undefined &&
    (facts.locks?.values === undefined
      ? !(locks.isConstant === true && (locks.constant === false || locks.constant == null))
      : facts.locks.values.some((value) => value === locks.constant || locks.name === value));
  const keys = keysOf(t, call, object, facts.key, facts.field, facts.idColumn);
  if (object.batch) {
    for (const key of keys) record(t, call, 'read', key, { locksRow });
    return call.receiver ?? unknownValue();
  }
  if (facts.result?.keyed) return keyedRead(t, call);
  const operations = (keys.length > 0 ? keys : [{ parts: [...object.key], filter: undefined }]).map((key) =>
    record(t, call, 'read', key, { locksRow }),
  );
  if (operations.length > 1) {
    return freshObject(
      t,
      'array',
      new Map(operations.map((operation, index) => [String(index), resultOf(t, operation, undefined)])),
      noSources,
    );
  }
  const [operation] = operations;
  const result = operation ? resultOf(t, operation, facts.result) : unknownValue();
  if (operation) t.entities.set(operation, result);
  if (operation && call.receiver) keepInReceiver(t, call.receiver, facts.result?.at, operation, result);
  return facts.returns ? withType(t, result, object, facts.returns) : result;
}
/** The value of a read: a part of the store, whose every use can be traced back to it. */
function resultOf(t: Tracer, operation: Operation, shape: ResultShape | undefined): Value {
  void shape;
  return derived(t, `read${operation.id}`, sourceOf(operation), { direct: operation, name: operation.method });
}
/** `await db.read()` puts what it read into a property of its receiver, in place of what was there. */
function keepInReceiver(t: Tracer, receiver: Value, at: ResultShape['at'], operation: Operation, result: Value): void {
  const property = typeof at === 'string' ? /^this\.(.+)$/.exec(at)?.[1] : undefined;
  if (property !== undefined) setProperty(t, receiver, property, result, sourceOf(operation));
}
/** `chrome.storage.local.get(['a', 'b'])`: an object with a property for each key. */
function keyedRead(t: Tracer, call: OperationCall): Value {
  const { facts, object } = call;
  if (facts.effect !== 'read' || typeof facts.key !== 'string') return unknownValue();
  const place = facts.key.replace('{}', '').replace('[]', '');
  const asked = valueAt(t, call, place);
  const entries =
    asked && contentsOf(t, asked).some((content) => content.kind === 'object')
      ? entriesAt(t, call, `${place}{}`).map((entry) => entry.key)
      : asked && !(asked.isConstant && asked.constant == null)
        ? itemsOf(t, asked)
        : [];
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
