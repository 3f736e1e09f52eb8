import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { at, bare, isKind, staticKey, type Located } from '../located.js';
import { calleeName, methodCall } from '../packages.js';
import type { Resolver } from '../resolver.js';
import type { StateReader } from '../state-reader.js';
import { WHOLE } from '../state-reader.js';

/** Methods that give a list made of the items of the one they are called on. */
const DERIVES = new Set(['concat', 'slice', 'filter', 'map', 'flatMap', 'toSorted', 'toReversed', 'toSpliced', 'with']);

/** Whether an expression is the old value of a state key, or a list that holds its items. */
export function holdsOldItems(resolver: Resolver, state: StateReader, value: Located, key: string): boolean {
  if (state.keyOf(value) === key) return true;
  const place = resolver.definition(value);
  if (isKind(place, N.ArrayExpression)) {
    return place.node.elements.some((e) => e?.type === N.SpreadElement && holdsOldItems(resolver, state, at(place, e.argument), key));
  }
  const call = methodCall(place);
  return call !== undefined && DERIVES.has(call.name) && holdsOldItems(resolver, state, call.object, key);
}

/** Whether an expression is a sum with the old value of a state key in it. */
export function addsToOldValue(resolver: Resolver, state: StateReader, value: Located, key: string): boolean {
  if (state.keyOf(value) === key) return true;
  const place = resolver.definition(value);
  if (!isKind(place, N.BinaryExpression) || (place.node.operator !== '+' && place.node.operator !== '-')) return false;
  return [place.node.left, place.node.right].some((side) => addsToOldValue(resolver, state, at(place, side), key));
}

/** Whether an object literal spreads the old value of a state key. */
export function spreadsOldValue(resolver: Resolver, state: StateReader, value: Located, key: string): boolean {
  const place = resolver.definition(value);
  if (!isKind(place, N.ObjectExpression)) return false;
  return place.node.properties.some((p) => p.type === N.SpreadElement && state.keyOf(at(place, p.argument)) === key);
}

/** Whether two values are provably the same: the same literal. */
export function sameLiteral(resolver: Resolver, left: Located, right: Located): boolean {
  const [a, b] = [left, right].map((place) => resolver.definition(place).node);
  return a?.type === N.Literal && b?.type === N.Literal && a.value === b.value && a.raw === b.raw;
}

/** The names that an object literal sets, with their values; `undefined` if the value is no literal. */
export function entriesOf(resolver: Resolver, value: Located): Map<string, Located> | undefined {
  const place = resolver.definition(value);
  if (!isKind(place, N.ObjectExpression)) return undefined;
  return new Map(
    place.node.properties.flatMap((property): [string, Located][] => {
      const name = property.type === N.Property ? staticKey(property) : undefined;
      return property.type === N.Property && name !== undefined ? [[name, at(place, property.value)]] : [];
    }),
  );
}

/** Whether a value replaces what is there instead of being given to the reducer. */
export function overwrites(resolver: Resolver, value: Located): boolean {
  const place = resolver.definition(value);
  if (calleeName(resolver, place) === 'Overwrite') return true;
  return isKind(place, N.ObjectExpression) && resolver.member(place, '__overwrite__') !== undefined;
}

/** Whether an expression is a state key handed on as it is. */
export function isHandedOn(state: StateReader | undefined, value: Located): boolean {
  const key = state?.keyOf(value);
  return key !== undefined && key !== WHOLE;
}

/** The name of a state key's declared type: `string[]` of `Annotation<string[]>`. */
export function declaredType(value: Located | undefined): TSESTree.TypeNode | undefined {
  const node = value && bare(value.node);
  return node?.type === N.TSInstantiationExpression || node?.type === N.CallExpression ? node.typeArguments?.params[0] : undefined;
}
