import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import { nodesBelow } from '../children.js';
import type { Condition, Operation } from '../effects.js';
import type { SourceModule } from '../module.js';
import { homeOf } from './sites.js';

interface Check {
  readonly read: Operation;
  readonly write: Operation;
  readonly condition: Condition;
}

/**
 * A constant is set if it is not set yet, and that is all: whoever comes second sets it again, and nobody is told or does
 * anything else because of it.
 */
export function isRepeatable({ read, write, condition }: Check): boolean {
  if (condition.module !== write.module || condition.otherExit === 'throw') return false;
  const sets = [...(write.fields?.values() ?? [])];
  const constant = sets.length > 0 ? sets.every(({ size }) => size === 0) : write.value?.isConstant === true;
  if (!constant) return false;
  const home = homeOf(condition.node);
  if (homeOf(write.node) !== home) return false;
  const { calls, returns, falls } = whatHappens(home, condition.node.range[1], condition.module.visitorKeys);
  const own = (node: TSESTree.Node): boolean => [read.node, write.node].some((each) => contains(each, node) || contains(node, each));
  if (calls.some((call) => !own(call) && !tellsOnly.test(write.module.text.slice(...call.callee.range)))) return false;
  const answers = new Set(
    returns.map((each) => (each.argument && !own(each.argument) ? write.module.text.slice(...each.argument.range) : '')),
  );
  if (falls) answers.add('');
  return answers.size <= 1 || (answers.size === 2 && answers.has('') && !hasEarlyAnswer(returns, read, write));
}

/** Calls that only tell of what happened. */
const tellsOnly = /^(?:console|log\w*|\w*\.?log(?:ger)?|res|reply|response|Response|NextResponse|c)\b|\.(?:catch|finally)$/;

/** A constant or something of its own is answered without the write. */
function hasEarlyAnswer(returns: readonly TSESTree.ReturnStatement[], read: Operation, write: Operation): boolean {
  const text = (node: TSESTree.Node): string => write.module.text.slice(...node.range);
  const name = boundName(read);
  return returns.some(({ argument }) => argument && !contains(argument, write.node) && text(argument) !== name);
}

/** The variable that holds what was read. */
function boundName({ node, module }: Operation): string | undefined {
  const bound = node.parent?.type === N.AwaitExpression ? node.parent.parent : node.parent;
  return bound?.type === N.VariableDeclarator ? module.text.slice(...bound.id.range) : undefined;
}

/** After the write the function answers with something made of what was read: `await kv.delete(token); return signIn(user);`. */
export function isAnswered({ read, write }: Pick<Check, 'read' | 'write'>): boolean {
  const home = homeOf(write.node);
  const name = boundName(read);
  if (name === undefined || homeOf(read.node) !== home) return false;
  const { returns } = whatHappens(home, write.node.range[1], write.module.visitorKeys);
  return returns.some(
    ({ argument }) =>
      argument && [...nodesBelow(argument, write.module.visitorKeys)].some((each) => each.type === N.Identifier && each.name === name),
  );
}

function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** The calls and returns of a function after a place in it. */
function whatHappens(
  home: TSESTree.Node,
  after: number,
  keys: SourceModule['visitorKeys'],
): { calls: TSESTree.CallExpression[]; returns: TSESTree.ReturnStatement[]; falls: boolean } {
  const later = [...nodesBelow(home, keys)].filter(({ range }) => range[0] >= after);
  const body = 'body' in home ? (home.body as TSESTree.Node | TSESTree.Node[] | null) : null;
  const last = body && 'type' in body && body.type === N.BlockStatement ? body.body.at(-1)?.type : undefined;
  return {
    calls: later.filter((node) => node.type === N.CallExpression),
    returns: later.filter((node) => node.type === N.ReturnStatement),
    falls: last !== N.ReturnStatement && last !== N.ThrowStatement,
  };
}
