import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

/** Anything that runs when it is called. */
export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** Whether a node is a function with a body. */
export function isFunction(node: TSESTree.Node | null | undefined): node is FunctionNode {
  return node?.type === T.FunctionDeclaration || node?.type === T.FunctionExpression || node?.type === T.ArrowFunctionExpression;
}

/** The function whose code a node is part of; `undefined` for the top level of the file. */
export function enclosingFunction(node: TSESTree.Node): FunctionNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

/** The name that a function goes by where it is defined. */
export function nameOfFunction(node: FunctionNode): string | undefined {
  if (node.id) return node.id.name;
  const { parent } = node;
  switch (parent.type) {
    case T.MethodDefinition:
    case T.PropertyDefinition:
    case T.Property:
      return keyName(parent);
    case T.VariableDeclarator:
      return parent.id.type === T.Identifier ? parent.id.name : undefined;
    case T.AssignmentExpression:
      return parent.left.type === T.MemberExpression ? memberName(parent.left) : undefined;
    default:
      return undefined;
  }
}

/** Whether a function is a class's constructor. */
export function isConstructor(node: FunctionNode): boolean {
  return node.parent.type === T.MethodDefinition && node.parent.kind === 'constructor';
}

/** Whether `inner` lies in `outer` or is it. */
export function isWithin(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
  return inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1];
}

/** An expression without what only the type checker or the chain sees: `(x as T)!` and `x?.y` are `x` and `x.y`. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  for (;;) {
    switch (at.type) {
      case T.TSAsExpression:
      case T.TSNonNullExpression:
      case T.TSSatisfiesExpression:
      case T.TSTypeAssertion:
      case T.ChainExpression:
        at = at.expression;
        break;
      default:
        return at;
    }
  }
}

/** The parent of a node, wrappers of `unwrap` skipped. */
export function outerParent(node: TSESTree.Node): TSESTree.Node | undefined {
  let at = node.parent;
  while (at && unwrap(at) !== at) at = at.parent;
  return at;
}

/** The statically known name of a member (`a.b`, `a['b']`, `a.#b`), private names with their `#`. */
export function memberName(node: TSESTree.MemberExpression): string | undefined {
  if (!node.computed) return node.property.type === T.PrivateIdentifier ? `#${node.property.name}` : node.property.name;
  return node.property.type === T.Literal && typeof node.property.value === 'string' ? node.property.value : undefined;
}

/** The name of a key in a class or an object literal, if it is known. */
export function keyName(
  node: TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.AccessorProperty | TSESTree.Property,
): string | undefined {
  const { key } = node;
  if (key.type === T.PrivateIdentifier) return `#${key.name}`;
  if (key.type === T.Identifier && !node.computed) return key.name;
  return key.type === T.Literal && typeof key.value === 'string' ? key.value : undefined;
}

/** The last name of what is called: `send` in `send()`, `a.send()`, `a['send']()`. */
export function calleeName(call: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type === T.Identifier) return callee.name;
  return callee.type === T.MemberExpression ? memberName(callee) : undefined;
}

/** The child nodes of a node, in source order. */
export function childrenOf(node: TSESTree.Node, keys: TSESLint.SourceCode.VisitorKeys): TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  for (const key of keys[node.type] ?? []) {
    const value = (node as unknown as Record<string, Child>)[key];
    if (!Array.isArray(value)) {
      if (value) found.push(value);
    } else for (const child of value) if (child) found.push(child);
  }
  return found;
}

type Child = TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;

/** Visits a node and all below it, types left out, in source order; `visit` returns false to leave out what is below. */
export function walk(root: TSESTree.Node, keys: TSESLint.SourceCode.VisitorKeys, visit: (node: TSESTree.Node) => boolean | void): void {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (types.has(node.type) || visit(node) === false) continue;
    const own = keys[node.type] ?? [];
    for (let index = own.length - 1; index >= 0; index--) {
      const value = (node as unknown as Record<string, Child>)[own[index] ?? ''];
      if (!Array.isArray(value)) {
        if (value) stack.push(value);
      } else for (let item = value.length - 1; item >= 0; item--) pushIfNode(stack, value[item]);
    }
  }
}

function pushIfNode(stack: TSESTree.Node[], node: TSESTree.Node | null | undefined): void {
  if (node) stack.push(node);
}

const types = new Set<string>([
  T.TSTypeAnnotation,
  T.TSTypeParameterInstantiation,
  T.TSTypeParameterDeclaration,
  T.TSInterfaceDeclaration,
  T.TSTypeAliasDeclaration,
]);
