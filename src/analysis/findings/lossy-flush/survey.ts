import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { SourceModule } from '../../module.js';
import { changeOf, resetsOf, type Change, type Reset } from './changes.js';
import type { Nodes } from './nodes.js';
import { memberOwner, Places, prototypeOwner, type Place } from './places.js';
import { calleeName, enclosingFunction, keyName, memberName, unwrap, type FunctionNode } from './syntax.js';

/** What a file's nodes say: which places are changed and reset where, and what the functions are called. */
export interface Survey {
  module: SourceModule;
  places: Places;
  changes: Map<Place, Change[]>;
  resets: Map<Place, Reset[]>;
  /** places whose contents are worth following: other code than their own function changes them or a part of them */
  carriers: Set<Place>;
  /** the function that a place holds: a declaration, a constant, a method */
  functions: Map<Place, FunctionNode>;
  nodes: Nodes;
}

/** Looks through a file's nodes; with `names`, for places of these names only. */
export function survey(module: SourceModule, nodes: Nodes, names?: ReadonlySet<string>): Survey {
  const places = new Places(module, names);
  const found: Survey = {
    module,
    places,
    changes: new Map(),
    resets: new Map(),
    carriers: new Set(),
    functions: new Map(),
    nodes,
  };
  for (const node of nodes.operations) {
    const change = changeOf(node, places);
    if (change) append(found.changes, change.place, change);
    for (const reset of resetsOf(node, places)) {
      append(found.resets, reset.place, reset);
      const original = 'defs' in reset.place.owner && reset.place.path === '' ? places.aliased(reset.place.owner) : undefined;
      if (original) append(found.resets, original, reset);
    }
  }
  for (const node of nodes.functions) {
    const place = placeOfFunction(node, places);
    if (place) found.functions.set(place, node);
  }
  for (const [place, changes] of found.changes) {
    if (changes.some((change) => place.home === undefined || enclosingFunction(change.node) !== place.home)) addCarriers(place, found);
  }
  return found;
}

/** A change of `state.rows` is one of `state` too. */
function addCarriers(place: Place, found: Survey): void {
  found.carriers.add(place);
  const end = place.path.lastIndexOf('.');
  const isField = !('defs' in place.owner);
  if (end < 0 || (isField && end === 0)) return;
  const parent = found.places.below(place.owner, place.path.slice(0, end), place.name.slice(0, place.name.lastIndexOf('.')));
  if (parent) addCarriers(parent, found);
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Where a function is kept, so that calls can find it. */
function placeOfFunction(node: FunctionNode, places: Places): Place | undefined {
  if (node.type === T.FunctionDeclaration) return node.id ? places.of(node.id) : undefined;
  const { parent } = node;
  switch (parent.type) {
    case T.VariableDeclarator:
      return parent.id.type === T.Identifier ? places.of(parent.id) : undefined;
    case T.AssignmentExpression:
      return parent.right === node ? placeOfAssigned(parent.left, places) : undefined;
    case T.MethodDefinition:
    case T.PropertyDefinition:
    case T.Property: {
      const name = keyName(parent);
      return name === undefined ? undefined : places.below(memberOwner(parent, places), `.${name}`, `this.${name}`);
    }
    case T.CallExpression:
      // React keeps the identity of a callback: `const flush = useCallback(async () => {}, [])` is that function
      return calleeName(parent) === 'useCallback' && parent.parent.type === T.VariableDeclarator ? places.of(parent.parent.id) : undefined;
    default:
      return undefined;
  }
}

/** `this.flush = …`, `Log.prototype.flush = …`, `exports.flush = …` */
function placeOfAssigned(left: TSESTree.Node, places: Places): Place | undefined {
  const target = unwrap(left);
  if (target.type !== T.MemberExpression) return places.of(target);
  const constructor = prototypeOwner(target.parent.type === T.AssignmentExpression ? target.parent.right : target, places);
  const name = memberName(target);
  if (constructor && name !== undefined) return places.below(constructor, `.${name}`, `this.${name}`);
  return places.of(target);
}
