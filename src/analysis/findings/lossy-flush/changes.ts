import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { Place, Places } from './places.js';
import { calleeName, memberName, unwrap } from './syntax.js';

/** What an empty buffer is written as. */
export type Empty = 'list' | 'record' | 'map' | 'set' | 'text' | 'number' | 'flag' | 'nothing';

/** A place is emptied, zeroed or marked clean here. */
export interface Reset {
  place: Place;
  node: TSESTree.Node;
  /** the value that is assigned; `undefined` when the object itself is emptied: `.clear()`, `.length = 0`, `.splice(0)` */
  value: TSESTree.Expression | undefined;
  empty: Empty;
}

/**
 * What a piece of code does to a place apart from resetting it:
 * `item` puts something into it, `extend` makes it longer or larger, `raise` sets a flag, `remove` takes one thing out, `other` replaces it.
 */
export interface Change {
  place: Place;
  node: TSESTree.Node;
  kind: 'item' | 'extend' | 'raise' | 'remove' | 'other';
}

/** Whether a change puts something into the place. */
export function isFill({ kind }: Change): boolean {
  return kind === 'item' || kind === 'extend';
}

const putting = new Set(['push', 'unshift', 'add', 'set']);
const removing = new Set(['delete', 'shift', 'pop', 'splice']);

/** The resets in one node, what is below it left aside. */
export function resetsOf(node: TSESTree.Node, places: Places): Reset[] {
  if (node.type === T.AssignmentExpression && node.operator === '=') {
    return assignedPairs(node).flatMap(([left, right]) => {
      const target = unwrap(left);
      const place = places.of(target);
      const empty = emptiness(right);
      if (target.type === T.MemberExpression && memberName(target) === 'length' && isZero(right)) {
        return inPlace(target.object, 'list', node, places);
      }
      return place && empty ? [{ place, node, value: right, empty }] : [];
    });
  }
  if (node.type !== T.CallExpression) return [];
  const callee = unwrap(node.callee);
  if (callee.type !== T.MemberExpression) return [];
  const name = memberName(callee);
  if (name === 'clear' && node.arguments.length === 0) return inPlace(callee.object, 'nothing', node, places);
  return name === 'splice' && isDropped(node) && takesAll(node) ? inPlace(callee.object, 'list', node, places) : [];
}

/** The change in one node, what is below it left aside. */
export function changeOf(node: TSESTree.Node, places: Places): Change | undefined {
  if (node.type === T.AssignmentExpression) return assignment(node, places);
  if (node.type === T.UpdateExpression) {
    const kind = node.operator === '++' ? 'extend' : 'remove';
    return changed(places.of(node.argument), kind, node) ?? itemOf(node.argument, node, places);
  }
  if (node.type === T.UnaryExpression && node.operator === 'delete') {
    const target = unwrap(node.argument);
    return target.type === T.MemberExpression && target.computed ? changed(places.of(target.object), 'remove', node) : undefined;
  }
  if (node.type !== T.CallExpression) return undefined;
  const callee = unwrap(node.callee);
  if (callee.type !== T.MemberExpression) return undefined;
  const name = memberName(callee) ?? '';
  if (putting.has(name)) return changed(collection(callee.object, places), 'item', node);
  if (removing.has(name)) return changed(collection(callee.object, places), 'remove', node);
  const [target] = node.arguments;
  const assigns = name === 'assign' && callee.object.type === T.Identifier && callee.object.name === 'Object';
  return assigns && target ? changed(places.of(target), 'item', node) : undefined;
}

/** Left and right sides of an assignment, `[a, b] = [b, a]` taken apart. */
export function assignedPairs(node: TSESTree.AssignmentExpression): [TSESTree.Node, TSESTree.Expression][] {
  const right = unwrap(node.right);
  if (node.left.type !== T.ArrayPattern || right.type !== T.ArrayExpression) return [[node.left, node.right]];
  const pairs: [TSESTree.Node, TSESTree.Expression][] = [];
  node.left.elements.forEach((left, index) => {
    const value = right.elements[index];
    if (left && value && value.type !== T.SpreadElement) pairs.push([left, value]);
  });
  return pairs;
}

/** What an expression is empty as, if it is. */
function emptiness(expression: TSESTree.Node): Empty | undefined {
  const node = unwrap(expression);
  switch (node.type) {
    case T.ArrayExpression:
      return node.elements.length === 0 ? 'list' : undefined;
    case T.ObjectExpression:
      return node.properties.length === 0 ? 'record' : undefined;
    case T.Literal:
      if (node.value === null && node.raw === 'null') return 'nothing';
      return node.value === '' ? 'text' : node.value === 0 ? 'number' : node.value === false ? 'flag' : undefined;
    case T.TemplateLiteral:
      return node.expressions.length === 0 && node.quasis[0]?.value.raw === '' ? 'text' : undefined;
    case T.Identifier:
      return node.name === 'undefined' ? 'nothing' : undefined;
    case T.UnaryExpression:
      if (node.operator === 'void') return 'nothing';
      return node.operator === '!' && node.argument.type === T.Literal && node.argument.value === 1 ? 'flag' : undefined;
    case T.NewExpression:
    case T.CallExpression:
      return emptyConstruction(node);
    default:
      return undefined;
  }
}

function emptyConstruction(node: TSESTree.NewExpression | TSESTree.CallExpression): Empty | undefined {
  const name = calleeName(node);
  const callee = unwrap(node.callee);
  if (callee.type === T.MemberExpression) {
    const isBare = name === 'create' && callee.object.type === T.Identifier && callee.object.name === 'Object';
    return isBare ? 'record' : undefined;
  }
  if (node.arguments.length > 0) return undefined;
  if (name === 'Array') return 'list';
  if (node.type === T.CallExpression) return undefined;
  return name === 'Map' ? 'map' : name === 'Set' ? 'set' : undefined;
}

function assignment(node: TSESTree.AssignmentExpression, places: Places): Change | undefined {
  const target = unwrap(node.left);
  const place = places.of(target);
  if (!place) return itemOf(target, node, places);
  switch (node.operator) {
    case '+=':
      return changed(place, 'extend', node);
    case '=':
    case '??=':
    case '||=':
      if (isTrue(node.right)) return changed(place, 'raise', node);
      if (emptiness(node.right)) return undefined;
      return changed(place, extendsPlace(node.right, place, places) ? 'extend' : 'other', node);
    default:
      return changed(place, 'other', node);
  }
}

/** `rows[i] = x`, `counts[name]++`: the place is the collection. */
function itemOf(target: TSESTree.Node, node: TSESTree.Node, places: Places): Change | undefined {
  const member = unwrap(target);
  return member.type === T.MemberExpression && member.computed ? changed(collection(member.object, places), 'item', node) : undefined;
}

function changed(place: Place | undefined, kind: Change['kind'], node: TSESTree.Node): Change | undefined {
  return place && { place, kind, node };
}

/** The place that a collection expression belongs to, lists inside a map counted with the map: `this.rows`, `this.byUser[id]`, `(this.rows ??= [])`. */
function collection(expression: TSESTree.Node, places: Places): Place | undefined {
  let at = unwrap(expression);
  for (;;) {
    if (at.type === T.AssignmentExpression || at.type === T.LogicalExpression) at = unwrap(at.left);
    else if (at.type === T.MemberExpression && at.computed && memberName(at) === undefined) at = unwrap(at.object);
    else if (at.type === T.CallExpression && calleeName(at) === 'get' && unwrap(at.callee).type === T.MemberExpression) {
      at = unwrap((unwrap(at.callee) as TSESTree.MemberExpression).object);
    } else break;
  }
  return original(places.of(at), places);
}

/** A constant alias stands for what it was made from. */
function original(place: Place | undefined, places: Places): Place | undefined {
  return place && place.path === '' && 'defs' in place.owner ? (places.aliased(place.owner) ?? place) : place;
}

/** `[...rows, row]`, `rows.concat(row)`, `text + more`, `{ ...byId, [id]: row }`. */
function extendsPlace(right: TSESTree.Expression, place: Place, places: Places): boolean {
  const node = unwrap(right);
  const isPlace = (candidate: TSESTree.Node): boolean => places.of(candidate) === place;
  switch (node.type) {
    case T.ArrayExpression:
      return node.elements.some((element) => element?.type === T.SpreadElement && isPlace(element.argument));
    case T.ObjectExpression:
      return node.properties.some((property) => property.type === T.SpreadElement && isPlace(property.argument));
    case T.BinaryExpression:
      return node.operator === '+' && (isPlace(node.left) || extendsPlace(node.left, place, places));
    case T.CallExpression: {
      const callee = unwrap(node.callee);
      return callee.type === T.MemberExpression && memberName(callee) === 'concat' && isPlace(callee.object);
    }
    default:
      return false;
  }
}

function inPlace(object: TSESTree.Node, empty: Empty, node: TSESTree.Node, places: Places): Reset[] {
  const place = places.of(object);
  return place ? [{ place, node, value: undefined, empty }] : [];
}

function takesAll(call: TSESTree.CallExpression): boolean {
  const [from, count] = call.arguments;
  if (!from || !isZero(from)) return false;
  if (!count) return call.arguments.length === 1;
  const length = unwrap(count);
  if (length.type === T.Identifier) return length.name === 'Infinity';
  return length.type === T.MemberExpression && memberName(length) === 'length';
}

/** Whether nobody uses the result of a call; what a continuation returns is not used either. */
export function isDropped(call: TSESTree.CallExpression): boolean {
  let at: TSESTree.Node = call;
  while (at.parent && unwrap(at.parent) !== at.parent) at = at.parent;
  const { parent } = at;
  if (parent?.type === T.ArrowFunctionExpression && parent.body === at) return parent.parent.type === T.CallExpression;
  return parent?.type === T.ExpressionStatement || (parent?.type === T.UnaryExpression && parent.operator === 'void');
}

function isZero(node: TSESTree.Node): boolean {
  return node.type === T.Literal && node.value === 0;
}

function isTrue(node: TSESTree.Node): boolean {
  if (node.type === T.UnaryExpression) return node.operator === '!' && node.argument.type === T.Literal && node.argument.value === 0;
  return node.type === T.Literal && node.value === true;
}
