import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** A node and all nodes below it, in the order of the source. */
export function* nodesBelow(root: TSESTree.Node, keys: TSESLint.SourceCode.VisitorKeys): Generator<TSESTree.Node> {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    const names = keys[node.type] ?? [];
    for (let index = names.length - 1; index >= 0; index--) pushChildren(stack, Reflect.get(node, names[index] ?? ''));
  }
}

/** The last child first, so that the first one is taken from the stack next. */
function pushChildren(stack: TSESTree.Node[], value: unknown): void {
  if (!Array.isArray(value)) {
    if (isNode(value)) stack.push(value);
    return;
  }
  for (let index = value.length - 1; index >= 0; index--) {
    const child: unknown = value[index];
    if (isNode(child)) stack.push(child);
  }
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
