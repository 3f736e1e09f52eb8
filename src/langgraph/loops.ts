import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import { at, isFunction, isKind, staticKey, type Bindings, type Located } from './located.js';
import { methodCall } from './packages.js';
import type { Resolver } from './resolver.js';

/** A list that a loop runs over is unrolled up to this length. */
const MAX_UNROLLED = 30;

/** How often a call is made: once for each of the bindings. */
export interface Rounds {
  readonly bindings: readonly Bindings[];
  /** `false` if it is made under a condition, or in a loop whose rounds are not known */
  readonly sure: boolean;
}

/** The loops and conditions between a call and the function that holds `root`. */
export function roundsAround(resolver: Resolver, call: Located, root: TSESTree.Node): Rounds {
  let rounds: Rounds = { bindings: [call.bindings], sure: true };
  for (let node: TSESTree.Node = call.node; node.parent && !contains(node.parent, root); node = node.parent) {
    const { parent } = node;
    const list = loopOver(resolver, at(call, parent), node);
    if (list)
      rounds = { bindings: rounds.bindings.flatMap((outer) => list.map((item) => new Map([...outer, ...item]))), sure: rounds.sure };
    else if (isConditional(parent, node)) rounds = { ...rounds, sure: false };
  }
  return rounds;
}

function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

function isConditional(parent: TSESTree.Node, child: TSESTree.Node): boolean {
  switch (parent.type) {
    case N.IfStatement:
    case N.ConditionalExpression:
      return parent.test !== child;
    case N.LogicalExpression:
      return parent.right === child;
    case N.SwitchCase:
    case N.ForStatement:
    case N.ForOfStatement:
    case N.ForInStatement:
    case N.WhileStatement:
    case N.CatchClause:
      return true;
    default:
      return false;
  }
}

/** What the variables of a loop stand for in one of its rounds. */
type Round = Map<TSESLint.Scope.Variable, Located>;

/** The rounds of `for (const x of [a, b])`, `for (let i = 0; i < 3; i++)` and `[a, b].forEach((x) => …)`. */
function loopOver(resolver: Resolver, parent: Located, body: TSESTree.Node): Round[] | undefined {
  if (isKind(parent, N.ForOfStatement) && parent.node.body === body) {
    const { left } = parent.node;
    const pattern = left.type === N.VariableDeclaration ? left.declarations[0]?.id : undefined;
    return pattern && bindEach(resolver, parent, [pattern], itemsOf(resolver, at(parent, parent.node.right)));
  }
  if (isKind(parent, N.ForStatement) && parent.node.body === body) return counted(resolver, parent);
  if (!isFunction(parent.node) || parent.node.parent?.type !== N.CallExpression) return undefined;
  const call = methodCall(at(parent, parent.node.parent));
  if (!call || (call.name !== 'forEach' && call.name !== 'map')) return undefined;
  return bindEach(resolver, parent, parent.node.params, itemsOf(resolver, call.object));
}

/** `for (let i = 0; i < 3; i++)`, also up to the length of a list that is written down. */
function counted(resolver: Resolver, loop: Located<TSESTree.ForStatement>): Round[] | undefined {
  const { init, test } = loop.node;
  const [counter] = init?.type === N.VariableDeclaration ? init.declarations : [];
  if (!counter?.init || test?.type !== N.BinaryExpression || (test.operator !== '<' && test.operator !== '<=')) return undefined;
  const from = numberOf(resolver, at(loop, counter.init));
  const to = numberOf(resolver, at(loop, test.right));
  if (from === undefined || to === undefined || to - from > MAX_UNROLLED) return undefined;
  const numbers = Array.from({ length: Math.max(0, to - from + (test.operator === '<=' ? 1 : 0)) }, (_, index) => from + index);
  return bindEach(
    resolver,
    loop,
    [counter.id],
    numbers.map((number) => ({ value: { ...at(loop, test.right), text: String(number) } })),
  );
}

function numberOf(resolver: Resolver, place: Located): number | undefined {
  const found = resolver.definition(place);
  if (isKind(found, N.Literal) && typeof found.node.value === 'number') return found.node.value;
  if (!isKind(found, N.MemberExpression) || staticKey(found.node) !== 'length') return undefined;
  return itemsOf(resolver, at(found, found.node.object))?.length;
}

function bindEach(
  resolver: Resolver,
  place: Located,
  patterns: readonly TSESTree.Node[],
  items: readonly Item[] | undefined,
): Round[] | undefined {
  return items?.map((item, index) => {
    const bound: Round = new Map();
    const [pattern, counter] = patterns;
    if (pattern?.type === N.ArrayPattern && item.pair) {
      pattern.elements.forEach((element, position) => {
        const part = item.pair?.[position];
        if (element && part) resolver.bindPattern(at(place, element), part, bound);
      });
    } else if (pattern && item.value) {
      resolver.bindPattern(at(place, pattern), item.value, bound);
    }
    if (counter) resolver.bindPattern(at(place, counter), { ...at(place, counter), text: String(index) }, bound);
    return bound;
  });
}

/** An element of a list, or a key and value of an object or list. */
interface Item {
  readonly value?: Located;
  readonly pair?: readonly [Located, Located];
}

/** The elements of a list that is written down: a literal, or the keys or values of an object. */
export function listItems(resolver: Resolver, place: Located): Located[] {
  return itemsOf(resolver, place)?.flatMap(({ value }) => (value ? [value] : [])) ?? [];
}

/** The elements of a list that is written down, and those of `Object.entries(…)` and `list.entries()`. */
function itemsOf(resolver: Resolver, place: Located): Item[] | undefined {
  const list = resolver.definition(place);
  if (isKind(list, N.ArrayExpression)) {
    if (list.node.elements.length > MAX_UNROLLED) return undefined;
    return list.node.elements.flatMap((e) => (e && e.type !== N.SpreadElement ? [{ value: at(list, e) }] : []));
  }
  const call = methodCall(list);
  if (call?.name === 'entries' && call.args.length === 0) {
    return itemsOf(resolver, call.object)?.flatMap(({ value }, index): Item[] =>
      value ? [{ pair: [{ ...value, text: String(index) }, value] }] : [],
    );
  }
  if (!call || !isKind(call.object, N.Identifier) || call.object.node.name !== 'Object' || !call.args[0]) return undefined;
  const object = resolver.definition(call.args[0]);
  return isKind(object, N.ObjectExpression) && object.node.properties.length <= MAX_UNROLLED ? propertyItems(object, call.name) : undefined;
}

function propertyItems(object: Located<TSESTree.ObjectExpression>, part: string): Item[] {
  return object.node.properties.flatMap((property): Item[] => {
    const text = property.type === N.Property ? staticKey(property) : undefined;
    if (property.type !== N.Property || text === undefined) return [];
    const key: Located = { ...at(object, property.key), text };
    const value = at(object, property.value);
    return part === 'keys' ? [{ value: key }] : part === 'values' ? [{ value }] : [{ pair: [key, value] }];
  });
}
