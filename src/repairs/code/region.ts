import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { ancestorsOf, contains, descendantsOf, isFunction, statementsOf, type Range } from './nodes.js';

type Source = Readonly<TSESLint.SourceCode>;

/** Neighbouring statements of one block. */
export interface Region {
  readonly block: TSESTree.Node;
  readonly statements: readonly TSESTree.Statement[];
  /** all statements of the block */
  readonly all: readonly TSESTree.Statement[];
  readonly range: Range;
}

/** The statements of a block from one to another. */
export function sliceOf(block: TSESTree.Node, first: TSESTree.Statement, last: TSESTree.Statement): Region | undefined {
  const all = statementsOf(block);
  if (!all) return undefined;
  return { block, all, statements: all.slice(all.indexOf(first), all.indexOf(last) + 1), range: [first.range[0], last.range[1]] };
}

/** A read and a write further apart than this, in characters, are no one step: to run them again, or under a lock, is for people to decide. */
export const longestRegion = 10_000;

/** The fewest neighbouring statements that hold both of two nodes. */
export function regionOf(a: TSESTree.Node, b: TSESTree.Node): Region | undefined {
  if (Math.abs(b.range[0] - a.range[0]) > longestRegion) return undefined;
  for (const block of ancestorsOf(a)) {
    const all = statementsOf(block);
    const from = all?.find((statement) => contains(statement.range, a.range));
    const to = all?.find((statement) => contains(statement.range, b.range));
    if (from && to) {
      const [first, last] = from.range[0] <= to.range[0] ? [from, to] : [to, from];
      return sliceOf(block, first, last);
    }
    // An arrow function that has an expression for its body holds no statements of its own.
    if (isFunction(block) && contains(block.range, b.range) && block.body.type !== N.BlockStatement) return undefined;
  }
  return undefined;
}

/** The statement around the block of a region, as a region of its own; none at the end of the function. */
export function outward(region: Region): Region | undefined {
  for (const each of [region.block, ...ancestorsOf(region.block)]) {
    if (isFunction(each) || each.type === N.Program) return undefined;
    const block = each.parent;
    if (block && statementsOf(block)?.includes(each as TSESTree.Statement))
      return sliceOf(block, each as TSESTree.Statement, each as TSESTree.Statement);
  }
  return undefined;
}

/** The region and all statements after it. */
export function toTheEnd(region: Region): Region {
  const last = region.all.at(-1);
  const [first] = region.statements;
  return (first && last && sliceOf(region.block, first, last)) ?? region;
}

/** Whether the region's block is the body of a function. */
export function isBody(region: Region): boolean {
  return region.block.type !== N.Program && isFunction(region.block.parent);
}

/** The ways out of statements that do not lead through their end. */
export interface Exits {
  readonly returns: readonly TSESTree.ReturnStatement[];
  /** `break` and `continue` to something around them */
  readonly jumps: readonly (TSESTree.BreakStatement | TSESTree.ContinueStatement)[];
  readonly yields: boolean;
}

const known = new WeakMap<TSESTree.Statement, Map<number, Exits>>();

/** What is told of the same statements for each of many findings is worked out once. */
export function exitsOf(source: Source, region: Pick<Region, 'statements' | 'range'>): Exits {
  const [first] = region.statements;
  if (!first) return { returns: [], jumps: [], yields: false };
  const byEnd = known.get(first) ?? new Map<number, Exits>();
  known.set(first, byEnd);
  const exits = byEnd.get(region.range[1]) ?? findExits(source, region);
  byEnd.set(region.range[1], exits);
  return exits;
}

function findExits(source: Source, { statements, range }: Pick<Region, 'statements' | 'range'>): Exits {
  const returns: TSESTree.ReturnStatement[] = [];
  const jumps: (TSESTree.BreakStatement | TSESTree.ContinueStatement)[] = [];
  let yields = false;
  for (const statement of statements) {
    if (isFunction(statement)) continue;
    for (const node of descendantsOf(source, statement, (each) => !isFunction(each))) {
      if (node.type === N.ReturnStatement) returns.push(node);
      else if (node.type === N.YieldExpression) yields = true;
      else if ((node.type === N.BreakStatement || node.type === N.ContinueStatement) && !staysWithin(node, range)) jumps.push(node);
    }
  }
  return { returns, jumps, yields };
}

function staysWithin(node: TSESTree.BreakStatement | TSESTree.ContinueStatement, range: Range): boolean {
  for (const each of ancestorsOf(node)) {
    if (!contains(range, each.range)) return false;
    if (
      node.label
        ? each.type === N.LabeledStatement && each.label.name === node.label.name
        : isLoop(each) || (node.type === N.BreakStatement && each.type === N.SwitchStatement)
    )
      return true;
  }
  return false;
}

export function isLoop(node: TSESTree.Node): boolean {
  return (
    node.type === N.ForStatement ||
    node.type === N.ForOfStatement ||
    node.type === N.ForInStatement ||
    node.type === N.WhileStatement ||
    node.type === N.DoWhileStatement
  );
}
