import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

type Source = Readonly<TSESLint.SourceCode>;

/** A function of any form. */
export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** Start and end in the text. */
export type Range = readonly [number, number];

export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return node.type === N.FunctionDeclaration || node.type === N.FunctionExpression || node.type === N.ArrowFunctionExpression;
}

/** Whether `inner` lies within `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

/** The node around a node, and the one around that, up to the program. */
export function* ancestorsOf(node: TSESTree.Node): Generator<TSESTree.Node> {
  for (let each = node.parent; each; each = each.parent) yield each;
}

/** The function that runs a node, or the program. */
export function functionOf(node: TSESTree.Node): FunctionNode | TSESTree.Program {
  for (const each of ancestorsOf(node)) if (isFunction(each) || each.type === N.Program) return each;
  throw new TypeError('a node outside of a program');
}

/** Whether `await` may stand at a node. */
export function mayAwait(node: TSESTree.Node): boolean {
  const home = functionOf(node);
  return home.type === N.Program ? home.sourceType === 'module' : home.async;
}

/** A node and all nodes in it. `enter` says whether to go into a node below the first. */
export function* descendantsOf(
  source: Source,
  node: TSESTree.Node,
  enter: (node: TSESTree.Node) => boolean = () => true,
): Generator<TSESTree.Node> {
  yield node;
  for (const key of source.visitorKeys[node.type] ?? []) {
    const child = node[key as keyof TSESTree.Node] as unknown;
    for (const each of Array.isArray(child) ? child : [child]) if (isNode(each) && enter(each)) yield* descendantsOf(source, each, enter);
  }
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

/** An expression without the wrappers that leave its value alone: casts, `!`, `?.` chains, `await`. */
export function bare(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case N.TSAsExpression:
    case N.TSTypeAssertion:
    case N.TSNonNullExpression:
    case N.TSSatisfiesExpression:
    case N.ChainExpression:
      return bare(node.expression);
    case N.AwaitExpression:
      return bare(node.argument);
    default:
      return node;
  }
}

/** The expression that stands for a call with all that only unwraps it: `await redis.get(key)`, `(await x) as T`. */
export function wrapped(node: TSESTree.Node): TSESTree.Node {
  const { parent } = node;
  return parent && bare(parent) === bare(node) && parent.type !== N.ExpressionStatement ? wrapped(parent) : node;
}

/** The statements of a block of any kind. */
export function statementsOf(node: TSESTree.Node): readonly TSESTree.Statement[] | undefined {
  switch (node.type) {
    case N.BlockStatement:
    case N.StaticBlock:
      return node.body;
    case N.Program:
      return node.body;
    case N.SwitchCase:
      return node.consequent;
    default:
      return undefined;
  }
}
