import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import type { SourceModule } from '../analysis/module.js';

/** A piece of the program: a node, the module that it stands in, and what the parameters around it stand for. */
export interface Located<T extends TSESTree.Node = TSESTree.Node> {
  readonly node: T;
  readonly module: SourceModule;
  readonly bindings: Bindings;
  /** what the piece stands for, where it is no expression: the key of an object literal */
  readonly text?: string;
}

/** The arguments that parameters (and the elements that loop variables) stand for. */
export type Bindings = ReadonlyMap<TSESLint.Scope.Variable, Located>;

/** Any function with a body. */
export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** No parameter is known. */
export const unbound: Bindings = new Map();

/** The same module and bindings, another node. */
export function at<T extends TSESTree.Node>(place: Located, node: T): Located<T> {
  return { node, module: place.module, bindings: place.bindings };
}

/** Tells functions from all other nodes. */
export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return node.type === N.FunctionDeclaration || node.type === N.FunctionExpression || node.type === N.ArrowFunctionExpression;
}

/** Narrows a piece to one kind of node. */
export function isKind<K extends N>(place: Located | undefined, type: K): place is Located<Extract<TSESTree.Node, { type: K }>> {
  return place?.node.type === type;
}

/** The expression inside type assertions, optional chains and `await`. */
export function bare(node: TSESTree.Node): TSESTree.Node {
  for (let inner = node; ;) {
    switch (inner.type) {
      case N.TSAsExpression:
      case N.TSSatisfiesExpression:
      case N.TSNonNullExpression:
      case N.TSTypeAssertion:
      case N.ChainExpression:
        inner = inner.expression;
        break;
      case N.AwaitExpression:
        inner = inner.argument;
        break;
      default:
        return inner;
    }
  }
}

/** The nearest node around a type assertion, optional chain or `await`, seen from the inside. */
export function wrapped(node: TSESTree.Node): TSESTree.Node {
  let outer = node;
  while (outer.parent && bare(outer.parent) !== outer.parent && bare(outer.parent) === bare(outer)) outer = outer.parent;
  return outer;
}

/** The name of a property or member access, if it is written down; `#name` for a private one. */
export function staticKey(
  node: TSESTree.Property | TSESTree.MemberExpression | TSESTree.MethodDefinition | TSESTree.PropertyDefinition,
): string | undefined {
  const key = node.type === N.MemberExpression ? node.property : node.key;
  if (key.type === N.Literal) return String(key.value);
  if (key.type === N.PrivateIdentifier) return `#${key.name}`;
  return !node.computed && key.type === N.Identifier ? key.name : undefined;
}

/** The class that a node stands in. */
export function enclosingClass(node: TSESTree.Node): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.type === N.ClassDeclaration || outer.type === N.ClassExpression) return outer;
  }
  return undefined;
}
