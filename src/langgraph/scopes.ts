import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import type { Located } from './located.js';

type Variable = TSESLint.Scope.Variable;

/** The variable that an identifier names. */
export function variableOf(place: Located<TSESTree.Identifier>): Variable | undefined {
  return lookUp(place, place.node.name);
}

/** The variable of this name that is visible at a node. */
export function lookUp(place: Located, name: string): Variable | undefined {
  for (let scope: TSESLint.Scope.Scope | null = scopeAt(place); scope; scope = scope.upper) {
    const found = scope.set.get(name);
    if (found) return found;
  }
  return undefined;
}

function scopeAt(place: Located): TSESLint.Scope.Scope | null {
  const { scopes } = place.module;
  const inner = place.node.type !== N.Program;
  for (let node: TSESTree.Node | undefined = place.node; node; node = node.parent) {
    const scope = scopes.acquire(node, inner);
    if (scope) return scope.type === 'function-expression-name' ? (scope.childScopes[0] ?? scope) : scope;
  }
  return scopes.globalScope;
}

/** The expressions that a variable is given after its declaration; `undefined` if one of the writes is no plain assignment. */
export function laterValues(variable: Variable): TSESTree.Expression[] | undefined {
  const values: TSESTree.Expression[] = [];
  for (const reference of variable.references) {
    if (!reference.isWrite() || reference.init) continue;
    const { parent } = reference.identifier;
    if (parent?.type !== N.AssignmentExpression || parent.operator !== '=' || parent.left !== reference.identifier) return undefined;
    values.push(parent.right);
  }
  return values;
}

/** The identifiers that read a variable. */
export function readsOf(variable: Variable): TSESTree.Identifier[] {
  return variable.references
    .filter((r) => r.isRead())
    .map((r) => r.identifier)
    .filter((i) => i.type === N.Identifier);
}

/** The variables that a declaration, pattern or parameter names. */
export function patternNames(pattern: TSESTree.Node): TSESTree.Identifier[] {
  switch (pattern.type) {
    case N.Identifier:
      return [pattern];
    case N.AssignmentPattern:
      return patternNames(pattern.left);
    case N.RestElement:
      return patternNames(pattern.argument);
    case N.ObjectPattern:
      return pattern.properties.flatMap((p) => patternNames(p.type === N.Property ? p.value : p.argument));
    case N.ArrayPattern:
      return pattern.elements.flatMap((e) => (e ? patternNames(e) : []));
    default:
      return [];
  }
}
