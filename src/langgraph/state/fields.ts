import { AST_NODE_TYPES as N } from '@typescript-eslint/utils';
import { at, bare, isKind, type Located } from '../located.js';
import { keyName } from '../names.js';
import { calleeName, langGraphExport } from '../packages.js';
import type { Resolver } from '../resolver.js';
import type { Channel, ReadField, StateKey, StateSchema } from './types.js';
import { unknownState } from './types.js';

/** The keys of an object literal, later ones over earlier ones; `spread` reads what is spread into it. */
export function fieldsOf(resolver: Resolver, place: Located, read: ReadField, spread: (argument: Located) => StateSchema): StateSchema {
  const object = resolver.definition(place);
  if (!isKind(object, N.ObjectExpression)) return unknownState;
  const keys = new Map<string, StateKey>();
  let complete = true;
  for (const property of object.node.properties) {
    if (property.type === N.SpreadElement) {
      const inherited = spread(at(object, property.argument));
      for (const [name, key] of inherited.keys) keys.set(name, key);
      complete &&= inherited.complete;
      continue;
    }
    const declaration = at(object, property);
    const name = keyName(resolver, declaration);
    if (name === undefined) complete = false;
    else keys.set(name, read(name, at(object, property.value), declaration));
  }
  return { keys, complete };
}

/** The value of an option of an object literal; `undefined` if it is absent or `undefined` or `null` itself. */
export function option(resolver: Resolver, object: Located | undefined, ...names: string[]): Located | undefined {
  if (!object) return undefined;
  for (const name of names) {
    const value = resolver.member(object, name);
    if (value && !isNothing(resolver.definition(value))) return value;
  }
  return undefined;
}

/** Whether an expression is `null` or `undefined`. */
export function isNothing(place: Located): boolean {
  const node = bare(place.node);
  return (
    (node.type === N.Literal && node.value === null && !('regex' in node) && !('bigint' in node)) ||
    (node.type === N.Identifier && node.name === 'undefined')
  );
}

/** The channel that an instance of one of LangGraph's channel or value classes is; `undefined` for anything else. */
export function channelInstance(resolver: Resolver, place: Located): Channel | undefined {
  if (langGraphExport(resolver, place) === 'MessagesValue' || langGraphExport(resolver, place) === 'MessagesDeltaValue')
    return { kind: 'messages' };
  if (!isKind(place, N.NewExpression)) return undefined;
  const [first, second] = place.node.arguments.map((argument) => at(place, argument));
  switch (calleeName(resolver, place)) {
    case 'LastValue':
      return { kind: 'last-value' };
    case 'BinaryOperatorAggregate':
      return first && reducedBy(resolver, first);
    case 'DeltaChannel':
      return first && { kind: 'reduced', reducer: first, batch: true };
    case 'Topic':
      return { kind: 'collects' };
    case 'AnyValue':
      return { kind: 'silent' };
    case 'EphemeralValue':
      return { kind: first && isFalse(resolver, first) ? 'silent' : 'last-value' };
    case 'UntrackedValueChannel':
      return { kind: isUnguarded(resolver, first) ? 'silent' : 'last-value' };
    case 'UntrackedValue':
      return { kind: isUnguarded(resolver, second) ? 'silent' : 'last-value' };
    case 'ReducedValue':
      return reducedBy(resolver, option(resolver, second, 'reducer'));
    case 'DeltaValue': {
      const reducer = option(resolver, second, 'reducer');
      return reducer && { kind: 'reduced', reducer, batch: true };
    }
    default:
      return undefined;
  }
}

/** The channel of a declaration that may name a reducer. */
export function reducedBy(resolver: Resolver, reducer: Located | undefined): Channel {
  if (!reducer) return { kind: 'last-value' };
  const own = langGraphExport(resolver, reducer);
  return own === 'messagesStateReducer' || own === 'addMessages' ? { kind: 'messages' } : { kind: 'reduced', reducer };
}

function isUnguarded(resolver: Resolver, options: Located | undefined): boolean {
  const guard = options && resolver.member(options, 'guard');
  return guard !== undefined && isFalse(resolver, guard);
}

function isFalse(resolver: Resolver, place: Located): boolean {
  const { node } = resolver.definition(place);
  return node.type === N.Literal && node.value === false;
}
