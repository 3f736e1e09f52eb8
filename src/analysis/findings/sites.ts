import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Operation } from '../effects.js';
import type { SourceModule } from '../module.js';
import { oneLine } from '../one-line.js';

/** A place on the way to an operation: a call, or the operation itself. */
interface Site {
  readonly node: TSESTree.Node;
  readonly module: SourceModule;
  readonly home: TSESTree.Node;
  /** the activation of a function that it is in */
  readonly frame: number | undefined;
}

/** The function that a reader would say a node is in: callbacks belong to the function around them. */
export function homeOf(node: TSESTree.Node): TSESTree.Node {
  let each: TSESTree.Node = node;
  while (each.parent) {
    each = each.parent;
    if (each.type === N.FunctionDeclaration) return each;
    if (each.type === N.FunctionExpression || each.type === N.ArrowFunctionExpression) {
      const { parent } = each;
      const isArgument = (parent.type === N.CallExpression || parent.type === N.NewExpression) && parent.callee !== each;
      if (!isArgument) return each;
    }
  }
  return each;
}

/** The calls that lead to an operation, outermost first, and the operation. Calls made through a handed-in callback are the caller's. */
function sitesOf(operation: Operation): Site[] {
  const sites: Site[] = [];
  const { frames } = operation.context;
  for (const [index, frame] of frames.entries()) {
    const module = frames[index - 1]?.module;
    if (index === 0 || !frame.call || frame.callback || !module) continue;
    sites.push({ node: frame.call, module, home: homeOf(frame.call), frame: frames[index - 1]?.id });
  }
  sites.push({ node: operation.node, module: operation.module, home: homeOf(operation.node), frame: frames.at(-1)?.id });
  return sites;
}

/** Where a pair of operations meets: the innermost function that reaches both, and the places in it. */
export interface Meeting {
  readonly read: TSESTree.Node;
  readonly write: TSESTree.Node;
  readonly module: SourceModule;
  readonly home: TSESTree.Node;
  /** how many calls lead from there to the farther of the two operations */
  readonly depth: number;
}

export function meetingOf(read: Operation, write: Operation): Meeting | undefined {
  const reads = sitesOf(read);
  for (const [depth, site] of sitesOf(write).reverse().entries()) {
    // One statement that both run, in a helper that is called twice, is not where they meet.
    const partner = reads.findLast(
      (each) => each.home === site.home && (each.node !== site.node || (read.node === write.node && each.frame === site.frame)),
    );
    if (partner) {
      const deeper = Math.max(depth, reads.length - 1 - reads.indexOf(partner));
      return { read: partner.node, write: site.node, module: site.module, home: site.home, depth: deeper };
    }
  }
  return undefined;
}

/** The innermost place of an operation that lies in a module. */
export function siteIn(operation: Operation, module: SourceModule): TSESTree.Node | undefined {
  return sitesOf(operation).findLast((site) => site.module === module)?.node;
}

/** The name of a function, as it is declared. */
export function nameOfFunction(node: TSESTree.Node): string | undefined {
  if (node.type !== N.FunctionDeclaration && node.type !== N.FunctionExpression && node.type !== N.ArrowFunctionExpression)
    return undefined;
  if (node.id) return node.id.name;
  const { parent } = node;
  if (parent.type === N.VariableDeclarator && parent.id.type === N.Identifier) return parent.id.name;
  return (parent.type === N.MethodDefinition || parent.type === N.Property || parent.type === N.PropertyDefinition) &&
    parent.key.type === N.Identifier
    ? parent.key.name
    : undefined;
}

/** The source text of a node on one line, shortened for messages. */
export function shortText(node: TSESTree.Node, module: SourceModule, limit = 40): string {
  const text = oneLine(module.text.slice(...node.range));
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

export function lineOf(node: TSESTree.Node): number {
  return node.loc.start.line;
}
