import { nextId, noSources, sourceOf, union, unknownValue, type Value } from '../values.js';
import type { Command, IsolatedBy } from '../../stores/types.js';
import type { Guard, OperationEffect } from '../effects.js';
import { acquired, flawOf, newGuard, runGuarded } from './guards.js';
import { invokeAny } from './link.js';
import { contentsOf, deepSources, derived, keepProperty } from './objects.js';
import { type OperationCall } from './operations.js';
import { record, withType } from './records.js';
import { keyAt, valueAt, valuesAt, type Call } from './places.js';
import { objectWithin } from './recognise.js';
import type { Tracer } from './tracer.js';
import { expressionFields } from './update-expressions.js';

/** Locks, transactions, watches and connections: calls that say under what protection others happen. */
export function runScope(t: Tracer, call: OperationCall): Value {
  const { facts, object, node } = call;
  switch (facts.effect) {
    case 'lock': {
      const run = valueAt(t, call, facts.run) ?? call.args.findLast((argument) => argument.functions);
      const guard = newGuard(t, node, { what: 'lock', reach: facts.reach, flaw: flawOf(t, object, facts.reach, facts.onlyIf), object });
      const given = facts.gives ? t.options.catalogue.resolve(object.client, facts.gives) : undefined;
      const argument: Value[] = given ? [{ id: `given${nextId()}`, sources: noSources, object: objectWithin(object, given) }] : [];
      return run?.functions ? runGuarded(t, guard, node, call.method, [run], argument) : unknownValue();
    }
    case 'acquire':
      return acquiredObject(
        t,
        call,
        newGuard(t, node, {
          what: 'lock',
          reach: facts.reach,
          flaw: flawOf(t, object, facts.reach, facts.onlyIf),
          object,
          store: object.store,
        }),
      );
    case 'release':
      t.release((guard) =>
        call.receiver?.releases !== undefined ? guard.id === call.receiver.releases : guard.what === 'lock' && guard.store === object.store,
      );
      return unknownValue();
    case 'transaction':
      return runTransaction(t, call);
    case 'begin': {
      const guard = newGuard(t, node, {
        what: 'transaction',
        reach: 'everywhere',
        flaw: facts.isolation === 'weak' && !isIsolated(t, call, facts.isolatedBy) ? 'default isolation' : undefined,
        store: object.store,
      });
      return acquired(t, node, guard);
    }
    case 'end':
      t.release((guard) => guard.what === 'transaction' && guard.store === object.store);
      return unknownValue();
    case 'watch': {
      const keys = valuesAt(t, call, typeof facts.key === 'string' ? facts.key : (facts.key[0] ?? '0'));
      record(t, call, 'watch', { parts: keys, filter: undefined }, {});
      t.suspend(node);
      t.hold(
        newGuard(t, node, {
          what: 'watch',
          reach: 'everywhere',
          store: object.store,
          keys: keys.map((key) => ({ parts: [...object.key, key], filter: undefined })),
          object,
        }),
      );
      return unknownValue();
    }
    case 'unwatch':
      t.release((guard) => guard.what === 'watch' && guard.store === object.store);
      return unknownValue();
    case 'isolate': {
      const run = valueAt(t, call, facts.run);
      const type = t.options.catalogue.resolve(object.client, facts.gives);
      if (!run?.functions || !type) return unknownValue();
      return invokeAny(
        t,
        run,
        [{ id: `own${nextId()}`, sources: noSources, object: objectWithin(object, type, { own: true, store: object.store }) }],
        node,
        'callback',
      );
    }
    default:
      return unknownValue();
  }
}

/** A lock that is held from here on; its release is a function, a method of the result, or a method of the lock itself. */
function acquiredObject(t: Tracer, call: OperationCall, guard: Guard): Value {
  const value = acquired(t, call.node, guard);
  return call.facts.returns ? withType(t, value, call.object, call.facts.returns) : value;
}

const spelling = (text: string): string => text.toLowerCase().replaceAll(/[\s_]/g, '');

function isIsolated(t: Tracer, call: OperationCall, by: IsolatedBy | undefined): boolean {
  const given = by?.at === 'this' ? call.object.query?.isolation : by && valueAt(t, call, by.at);
  if (!given) return false;
  const says = spelling(`${typeof given.constant === 'string' ? given.constant : ''} ${given.name ?? ''}`);
  return by?.values.some((value) => says.includes(spelling(value))) ?? false;
}

function runTransaction(t: Tracer, call: OperationCall): Value {
  const { facts, object, node } = call;
  if (facts.effect !== 'transaction') return unknownValue();
  const weak = facts.isolation === 'weak' && !isIsolated(t, call, facts.isolatedBy);
  const guard = newGuard(t, node, {
    what: 'transaction',
    reach: 'everywhere',
    flaw: weak ? 'default isolation' : undefined,
    store: object.store,
    object,
    scope: facts.scope ?? 'handle',
    ...(call.receiver ? { session: call.receiver.id } : {}),
  });
  const run = valueAt(t, call, facts.run) ?? call.args.findLast((argument) => argument.functions);
  const type = facts.gives ? t.options.catalogue.resolve(object.client, facts.gives) : undefined;
  const handle: Value[] = type
    ? [
        {
          id: `tx${guard.id}`,
          sources: noSources,
          name: 'tx',
          object: objectWithin(object, type, { key: [], store: object.store, own: true, transaction: guard.id }),
        },
      ]
    : [];
  if (!run?.functions) return handle[0] ? { ...acquired(t, node, guard), ...handle[0] } : unknownValue();
  return runGuarded(t, guard, node, call.method, [run], handle);
}

/** `client.send(new GetCommand({ … }))`: the command says what happens. */
export function sendCommand(t: Tracer, call: OperationCall, command: Value | undefined): Value {
  const facts = command?.object?.type.command;
  const [input] = command?.object?.madeWith ?? [];
  if (!facts || !command?.object || !input)
    return derived(t, `sent${nextId()}`, union(...call.args.map((argument) => deepSources(t, argument))));
  const inside: Call = { args: [input], receiver: undefined };
  const place = (relative: string): string => (relative.startsWith('0') ? relative : `0.${relative}`);
  const keys = facts.key === undefined ? [] : typeof facts.key === 'string' ? [facts.key] : facts.key;
  const value = facts.value === undefined ? undefined : valueAt(t, inside, place(facts.value));
  const condition = commandCondition(t, inside, facts);
  const effect: OperationEffect =
    facts.effect === 'none'
      ? 'read'
      : condition && facts.effect === 'write'
        ? condition.means === 'create'
          ? 'create'
          : 'cas'
        : facts.effect;
  if (facts.effect === 'none') return unknownValue();
  const object = {
    ...command.object,
    store: call.object.store,
    type: {
      ...command.object.type,
      store: call.object.type.store ?? command.object.type.store ?? ({ gap: 'remote', reach: 'network', granularity: 'value' } as const),
    },
  };
  const base = keyAt(t, inside, [], keys.map(place));
  const key = facts.entity && value ? entityKeyOf(t, base, value) : base;
  const written = value ? deepSources(t, value) : noSources;
  const operation = record(t, { ...call, object, method: command.object.typeName }, effect, key, {
    value,
    written,
    fields: facts.expression && expressionFields(t, inside, facts.expression, place),
    conflict: condition?.conflict ?? facts.conflict,
    condition: condition ? { means: condition.means, sources: union(deepSources(t, input)) } : undefined,
  });
  if (facts.effect !== 'read') return derived(t, `result${operation.id}`, sourceOf(operation, ['(result)']), { direct: operation });
  const answer = derived(t, `read${operation.id}`, sourceOf(operation), { direct: operation });
  const at = facts.result && 'at' in facts.result ? facts.result.at : undefined;
  // the part that is the record itself: it tells whether there is one
  if (typeof at === 'string')
    keepProperty(t, answer, at, { ...derived(t, `${answer.id}.${at}`, sourceOf(operation, [at]), { direct: operation }), name: at });
  return answer;
}

/** A record whose key is among its fields: what was read keeps the key it was read by. */
function entityKeyOf(t: Tracer, base: ReturnType<typeof keyAt>, value: Value): ReturnType<typeof keyAt> {
  for (const content of contentsOf(t, value))
    for (const { atom } of content.rest.values()) if (atom.kind === 'operation' && atom.effect === 'read') return atom.key;
  return base;
}

function commandCondition(
  t: Tracer,
  inside: Call,
  facts: Command,
): { means: 'create' | 'unchanged' | 'exists'; conflict: Command['conflict'] } | undefined {
  for (const condition of facts.conditions ?? []) {
    const at = condition.property === undefined ? condition.at : `${condition.at}.${condition.property}`;
    const given = valueAt(t, inside, at.startsWith('0') ? at : `0.${at}`);
    if (!given || (given.isConstant && given.constant === undefined)) continue;
    if (condition.values && !condition.values.some((value) => value === given.constant)) continue;
    if (condition.means !== 'expression') return { means: condition.means, conflict: condition.conflict ?? facts.conflict };
    const text = typeof given.constant === 'string' ? given.constant : '';
    return {
      means: /attribute_not_exists/i.test(text) && !/\b(?:and|or)\b/i.test(text) ? 'create' : 'unchanged',
      conflict: condition.conflict ?? facts.conflict,
    };
  }
  return undefined;
}
