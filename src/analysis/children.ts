import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** The nodes right below a node, in the order of the source. */
export function childrenOf(node: TSESTree.Node, keys: TSESLint.SourceCode.VisitorKeys): TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  eachChild(node, keys, (child) => children.push(child));
  return children;
}

/** Calls `visit` for each node right below a node, in the order of the source; makes no list, for walks over whole files. */
export function eachChild(node: TSESTree.Node, keys: TSESLint.SourceCode.VisitorKeys, visit: (child: TSESTree.Node) => void): void {
  for (const key of keys[node.type] ?? []) {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[key];
    if (!Array.isArray(value)) {
      if (isNode(value)) visit(value);
    } else for (const child of value) if (isNode(child)) visit(child);
  }
}

/** A node and all nodes below it, in the order of the source. */
export function* nodesBelow(root: TSESTree.Node, keys: TSESLint.SourceCode.VisitorKeys): Generator<TSESTree.Node> {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    open.push(...childrenOf(node, keys).reverse());
  }
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
