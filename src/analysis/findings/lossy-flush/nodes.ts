import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { SourceModule } from '../../module.js';
import { walk, type FunctionNode } from './syntax.js';

/** The nodes of a file that the stages after the gate look at, in source order: the file is walked once for all of them. */
export interface Nodes {
  /** what may change or reset a place */
  operations: TSESTree.Node[];
  functions: FunctionNode[];
  /** what may name a function */
  mentions: (TSESTree.Identifier | TSESTree.MemberExpression)[];
}

/** Walks a file. */
export function collectNodes(module: SourceModule): Nodes {
  const found: Nodes = { operations: [], functions: [], mentions: [] };
  walk(module.ast, module.visitorKeys, (node) => {
    switch (node.type) {
      case T.AssignmentExpression:
      case T.UpdateExpression:
      case T.UnaryExpression:
      case T.CallExpression:
        found.operations.push(node);
        break;
      case T.FunctionDeclaration:
      case T.FunctionExpression:
      case T.ArrowFunctionExpression:
        found.functions.push(node);
        break;
      case T.Identifier:
      case T.MemberExpression:
        found.mentions.push(node);
        break;
      default:
    }
  });
  return found;
}
