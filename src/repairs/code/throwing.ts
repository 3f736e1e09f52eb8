import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { RepairContext } from '../repair.js';
import { indentAt, type Edit } from './edits.js';
import { freshName } from './names.js';
import { ancestorsOf, contains, isFunction, wrapped } from './nodes.js';
import { quoted, type Style } from './style.js';

type Source = Readonly<TSESLint.SourceCode>;

const faster = 'another writer was faster, nothing was written';

/** What the error of a lost race says. */
export function lostRace({ finding }: Pick<RepairContext, 'finding'>): string {
  return finding.write?.effect === 'create' ? 'the lock is held by somebody else' : faster;
}

/** The edits after which the handler around a call lets the error of a lost race through. */
export function rethrowing(source: Source, call: TSESTree.Node, errors: readonly string[], style: Style): Edit[] | undefined {
  const caught = catchOn(call);
  if (caught) return [{ range: [call.range[1], caught.range[1]], text: '' }];
  const handler = handlerOf(call);
  if (!handler) return undefined;
  const returning = handler.body.body.find(
    (statement) => statement.type === N.IfStatement && returnsNothing(statement) && names(source, statement, errors),
  );
  const error = `throw new Error(${quoted(faster, style)})${style.semicolon}`;
  if (returning?.type === N.IfStatement) return [{ range: returning.consequent.range, text: error }];
  const last = handler.body.body.at(-1);
  const isNamed = handler.param?.type === N.Identifier;
  if (handler.param && !isNamed) return undefined;
  const name = isNamed && handler.param?.type === N.Identifier ? handler.param.name : freshName(source, 'error', 'cause');
  // What is not a conflict is thrown already; the rest of the handler is the conflict.
  const isEmpty = !last && source.getCommentsInside(handler.body).length === 0;
  const text = handler.body.body.some((statement) => statement.type === N.IfStatement)
    ? error
    : isEmpty
      ? error.replace(/\)(;?)$/u, `, { cause: ${name} })$1`)
      : `throw ${name}${style.semicolon}`;
  const indent = indentAt(source, handler.range[0]);
  const closing = handler.body.range[1] - 1;
  const head: Edit[] = isNamed ? [] : [{ range: [handler.body.range[0], handler.body.range[0]], text: `(${name}) ` }];
  const comment = source.getCommentsInside(handler.body).at(-1);
  const end = Math.max(last?.range[1] ?? 0, comment?.range[1] ?? 0, handler.body.range[0] + 1);
  return [...head, { range: [end, closing], text: `\n${indent}${style.indent}${text}\n${indent}` }];
}

/** `.catch(() => {})` on a call. */
function catchOn(call: TSESTree.Node): TSESTree.CallExpression | undefined {
  const member = call.parent;
  const isCatch =
    member?.type === N.MemberExpression &&
    member.object === call &&
    member.property.type === N.Identifier &&
    member.property.name === 'catch';
  return isCatch && member.parent.type === N.CallExpression ? member.parent : undefined;
}

/** The handler that takes what a call rejects with. */
function handlerOf(node: TSESTree.Node): TSESTree.CatchClause | undefined {
  const whole = wrapped(node);
  for (const each of ancestorsOf(whole)) {
    if (isFunction(each)) return undefined;
    if (each.type === N.TryStatement && contains(each.block.range, node.range) && each.handler) return each.handler;
  }
  return undefined;
}

function returnsNothing({ consequent }: TSESTree.IfStatement): boolean {
  const last = consequent.type === N.BlockStatement && consequent.body.length === 1 ? consequent.body[0] : consequent;
  return last?.type === N.ReturnStatement && last.argument === null;
}

function names(source: Source, { test }: TSESTree.IfStatement, errors: readonly string[]): boolean {
  const asked = source.getText(test);
  return errors.some((error) => asked.includes(error)) && !/^!|!==|!=/u.test(asked);
}
