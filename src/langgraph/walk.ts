import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** A node and all nodes below it, in the order of the source. */
export function* nodesBelow(root: TSESTree.Node, keys: TSESLint.SourceCode.VisitorKeys): Generator<TSESTree.Node> {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    const children = (keys[node.type] ?? []).flatMap((key) => childrenAt(node, key));
    for (const child of children.toReversed()) stack.push(child);
  }
}

function childrenAt(node: TSESTree.Node, key: string): TSESTree.Node[] {
  const value: unknown = Reflect.get(node, key);
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
