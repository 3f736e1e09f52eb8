import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { SourceModule } from '../../module.js';
import { enclosingFunction, isFunction, keyName, memberName, unwrap, type FunctionNode } from './syntax.js';

/** A variable as the scope manager knows it. */
export type Variable = TSESLint.Scope.Variable;

/**
 * Somewhere a value outlives one call: a variable, or a property path of a variable or of `this`.
 * One place has one object, so that places are compared by identity.
 */
export interface Place {
  /** the variable, or the class, object literal or constructor function whose `this` it is */
  owner: Variable | TSESTree.Node;
  /** the property path below the owner: empty for the variable itself, `.queue`, `.state.rows` */
  path: string;
  /** as the source says it */
  name: string;
  /** the function whose local variable it is; `undefined` for module variables and fields */
  home: FunctionNode | undefined;
}

/** How deep a property path is followed. */
const deepestPath = 3;

/** Finds the place that an expression names. */
export class Places {
  readonly #module: SourceModule;
  readonly #names: ReadonlySet<string> | undefined;
  readonly #places = new Map<Variable | TSESTree.Node, Map<string, Place>>();
  #variables: Map<TSESTree.Node, Variable> | undefined;

  /** With `names`, only places whose last name is one of them are found. */
  constructor(module: SourceModule, names?: ReadonlySet<string>) {
    this.#module = module;
    this.#names = names;
  }

  /** The variable that an identifier names. */
  variable(identifier: TSESTree.Node): Variable | undefined {
    this.#variables ??= variablesOf(this.#module);
    return this.#variables.get(identifier);
  }

  /** The place that an expression names; `undefined` for parameters and what hangs on them, and for anything computed. */
  of(expression: TSESTree.Node): Place | undefined {
    const node = unwrap(expression);
    return this.#names && !this.#names.has(lastName(node)) ? undefined : this.#resolve(node);
  }

  #resolve(expression: TSESTree.Node): Place | undefined {
    let at = expression;
    let path = '';
    for (let depth = 0; at.type === T.MemberExpression; depth++) {
      const name = memberName(at);
      if (name === undefined || depth === deepestPath) return undefined;
      path = `.${name}${path}`;
      at = unwrap(at.object);
    }
    if (at.type === T.ThisExpression) return path === '' ? undefined : this.below(thisOwner(at, this), path, `this${path}`);
    return at.type === T.Identifier ? this.#ofVariable(at, path) : undefined;
  }

  /** The place whose object a constant was made from: `pending` in `const batch = this.pending`, in `const { pending } = this`. */
  aliased(variable: Variable): Place | undefined {
    const [definition] = variable.defs;
    if (variable.defs.length !== 1 || definition?.type !== 'Variable' || definition.parent.kind !== 'const') return undefined;
    const { id, init } = definition.node;
    if (!init) return undefined;
    if (id.type === T.Identifier) return unwrap(init).type === T.MemberExpression ? this.#resolve(unwrap(init)) : undefined;
    const property = definition.name.parent;
    const named = id.type === T.ObjectPattern && property.type === T.Property && property.parent === id ? keyName(property) : undefined;
    return named === undefined ? undefined : this.#member(init, `.${named}`);
  }

  /** The place at a property path of an owner. */
  below(owner: Variable | TSESTree.Node | undefined, path: string, name: string): Place | undefined {
    if (!owner) return undefined;
    let paths = this.#places.get(owner);
    if (!paths) this.#places.set(owner, (paths = new Map<string, Place>()));
    let place = paths.get(path);
    if (!place) paths.set(path, (place = { owner, path, name, home: homeOf(owner) }));
    return place;
  }

  #ofVariable(identifier: TSESTree.Identifier, path: string): Place | undefined {
    const variable = this.variable(identifier);
    const [definition] = variable?.defs ?? [];
    if (!variable || !definition || definition.type === 'Parameter' || definition.type === 'CatchClause') return undefined;
    if (path !== '' && definition.type === 'Variable') {
      const { id, init } = definition.node;
      if (id.type === T.Identifier && init?.type === T.ThisExpression) return this.below(thisOwner(init, this), path, `this${path}`);
      const original = this.aliased(variable);
      if (original) return this.below(original.owner, original.path + path, original.name + path);
    }
    return this.below(variable, path, identifier.name + path);
  }

  #member(object: TSESTree.Node, path: string): Place | undefined {
    const base = unwrap(object);
    if (base.type === T.ThisExpression) return this.below(thisOwner(base, this), path, `this${path}`);
    const place = this.#resolve(base);
    return place && this.below(place.owner, place.path + path, place.name + path);
  }
}

function variablesOf({ scopes }: SourceModule): Map<TSESTree.Node, Variable> {
  const variables = new Map<TSESTree.Node, Variable>();
  for (const scope of scopes.scopes) {
    for (const variable of scope.variables) for (const identifier of variable.identifiers) variables.set(identifier, variable);
    for (const reference of scope.references) if (reference.resolved) variables.set(reference.identifier, reference.resolved);
  }
  return variables;
}

/** The name that an expression ends with, without the `#` of private ones. */
function lastName(node: TSESTree.Node): string {
  if (node.type === T.Identifier) return node.name;
  if (node.type !== T.MemberExpression) return '';
  return memberName(node)?.replace('#', '') ?? '';
}

/** Whether one place is the other, or part of it. */
export function overlaps(a: Place, b: Place): boolean {
  if (a.owner !== b.owner) return false;
  return a.path === b.path || a.path.startsWith(`${b.path}.`) || b.path.startsWith(`${a.path}.`);
}

function homeOf(owner: Variable | TSESTree.Node): FunctionNode | undefined {
  const definition = 'defs' in owner ? owner.defs[0] : undefined;
  return definition?.type === 'Variable' ? enclosingFunction(definition.node) : undefined;
}

/** Whose `this` it is: the class or object literal around, the class itself for a static member, or the constructor of a prototype method. */
function thisOwner(node: TSESTree.Node, places: Places): Variable | TSESTree.Node | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === T.PropertyDefinition || at.type === T.AccessorProperty) return memberOwner(at, places);
    if (at.type === T.StaticBlock) return ownerOfClass(at.parent.parent, true, places);
    if (at.type === T.ArrowFunctionExpression || !isFunction(at)) continue;
    const { parent } = at;
    if (parent.type === T.MethodDefinition || (parent.type === T.Property && parent.value === at)) return memberOwner(parent, places);
    return prototypeOwner(at, places) ?? at;
  }
  return undefined;
}

/** What a member is a member of: its class, its object literal, or the class itself when it is static. */
export function memberOwner(
  member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.AccessorProperty | TSESTree.Property,
  places: Places,
): Variable | TSESTree.Node {
  return member.type === T.Property ? ownerOfObject(member.parent, places) : ownerOfClass(member.parent.parent, member.static, places);
}

function ownerOfClass(node: TSESTree.Node, isStatic: boolean, places: Places): Variable | TSESTree.Node {
  const named = node.type === T.ClassDeclaration || node.type === T.ClassExpression ? node.id : null;
  return (isStatic && named && places.variable(named)) || node;
}

/** An object literal is known by the variable that holds it, so that `this.rows` inside and `journal.rows` outside are one place. */
function ownerOfObject(object: TSESTree.Node, places: Places): Variable | TSESTree.Node {
  const holder = object.parent?.type === T.VariableDeclarator ? object.parent.id : undefined;
  return (holder?.type === T.Identifier && places.variable(holder)) || (prototypeOwner(object, places) ?? object);
}

/** The constructor function `F` for the function in `F.prototype.m = function () {}` and the object in `F.prototype = {}`. */
export function prototypeOwner(value: TSESTree.Node, places: Places): TSESTree.Node | undefined {
  const { parent } = value;
  if (parent?.type !== T.AssignmentExpression || parent.left.type !== T.MemberExpression) return undefined;
  const { left } = parent;
  const holder = memberName(left) === 'prototype' ? left : unwrap(left.object);
  if (holder.type !== T.MemberExpression || memberName(holder) !== 'prototype' || holder.object.type !== T.Identifier) return undefined;
  const definition = places.variable(holder.object)?.defs[0]?.node;
  if (isFunction(definition)) return definition;
  return definition?.type === T.VariableDeclarator && isFunction(definition.init) ? definition.init : undefined;
}
