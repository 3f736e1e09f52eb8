import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Operation } from '../effects.js';
import { operationsOf } from '../values.js';
import type { Finding, FindingOptions } from './finding.js';
import { droppedBy, isHandedOn } from './handed-on.js';
import { isOwn } from './pairs.js';
import { shortText, siteIn } from './sites.js';

const versionName = /^(?:_?v|__v|ver|version\w*|rev|revision|etag|lock_?version|row_?version|optlock|updated_?at|generation|seq)$/i;

/** Keys whose creation decides who may go on. */
const lockLike = /lock|mutex|lease|leader|claim|dedup|idempot|once/i;

/** A write that happens only if nobody was faster, whose answer nobody looks at: the loser goes on as if it had won. */
export function findUncheckedConflicts(operations: readonly Operation[], options: FindingOptions): Finding[] {
  const looked = new Set(operations.filter((operation) => operation.result.used).map((operation) => operation.node));
  const findings: Finding[] = [];
  const seen = new Set<TSESTree.Node>();
  for (const operation of operations) {
    const { conflict } = operation;
    if (!conflict || !mayConflict(operation)) continue;
    const dropped = conflict.signal === 'throws' || conflict.signal === 'none' ? undefined : droppedBy(operation);
    if (dropped?.module === options.module && !seen.has(dropped.node)) {
      seen.add(dropped.node);
      findings.push(ignored(operation, dropped.node, options));
    }
    // What nobody looks at in a helper of another file is told there, and not to each of its callers.
    if (operation.module !== options.module || seen.has(operation.node)) continue;
    seen.add(operation.node);
    const form =
      conflict.signal === 'throws'
        ? swallowed(operation, conflict.errors)
        : conflict.signal === 'none' || looked.has(operation.node) || isHandedOn(operation.node, operation.module)
          ? undefined
          : 'ignored';
    const node = form && siteIn(operation, options.module);
    if (!form || !node) continue;
    findings.push({
      kind: 'unchecked-conflict',
      form,
      certainty: operation.object.certainty,
      node,
      module: options.module,
      read: undefined,
      write: operation,
      data: { call: shortText(operation.node, operation.module, 36), signal: signalText(conflict) },
    });
  }
  return findings;
}

/** The call of a helper whose answer tells of the conflict, and that nobody looks at. */
function ignored(operation: Operation, node: TSESTree.Node, { module }: FindingOptions): Finding {
  return {
    kind: 'unchecked-conflict',
    form: 'ignored',
    certainty: operation.object.certainty,
    node,
    module,
    read: undefined,
    write: operation,
    data: { call: shortText(node, module, 36), signal: operation.conflict ? signalText(operation.conflict) : '' },
  };
}

/** Whether losing a race is one of the ways that this operation ends. */
function mayConflict(operation: Operation): boolean {
  if ((operation.batch && operation.effect !== 'commit') || isOwn(operation)) return false;
  switch (operation.effect) {
    case 'commit': {
      const checks = operation.batch?.checks ?? [];
      return checks.length === 0 || checks.some(({ means }) => means !== 'create') || isLock(operation);
    }
    case 'cas':
      return true;
    case 'create':
      return isLock(operation);
    case 'write':
    case 'update':
    case 'delete':
      return operation.condition?.means === 'unchanged' || (!isUpsert(operation) && comparesVersion(operation));
    default:
      return false;
  }
}

/** A default that is already there is no loss; a lock that somebody else holds is. */
function isLock({ key, result }: Operation): boolean {
  return result.released === true || key.parts.some((part) => lockLike.test(part.id) || lockLike.test(part.name ?? ''));
}

/** Its columns say what is written, not what must be there. */
function isUpsert({ query }: Operation): boolean {
  return query?.verb === 'insert' || query?.verb === 'upsert';
}

/** `where: { id, version: row.version }` */
function comparesVersion(operation: Operation): boolean {
  const { filter } = operation.key;
  if (!filter || filter.size < 2) return false;
  for (const [column, value] of filter) {
    const name = column.slice(column.lastIndexOf('.') + 1);
    if (!versionName.test(name) || isFence(operation, name)) continue;
    if (
      operationsOf(value.sources).length > 0 ||
      /^(?:read|rows)\d/.test(value.id) ||
      operation.fields?.has(name) ||
      operation.query?.set.has(name) ||
      (value.name !== undefined && versionName.test(value.name))
    )
      return true;
  }
  return false;
}

/** Names of what counts those who took over, rather than changes: who asks for it gives it no next value. */
const fence = /^(?:generation|seq)$/i;

/** A write that only asks for its own generation comes too late when it fails, and has nothing to do: its work is void. */
function isFence({ columns, fields, query }: Operation, name: string): boolean {
  return fence.test(name) && !columns?.has(name) && !fields?.has(name) && !query?.set.has(name);
}

/** The conflict is thrown, and a handler takes it for success. */
function swallowed(operation: Operation, errors: readonly string[]): 'swallowed' | undefined {
  if (catchesOnCall(operation, errors)) return 'swallowed';
  const handler = operation.context.handlers.at(-1);
  if (!handler || isRepeated(handler)) return undefined;
  return leadsOn(handler.body.body, operation.module.text, errors) ? 'swallowed' : undefined;
}

/** `.catch(() => {})`, and what else goes on as after a success; an answer that stands for the conflict is for the caller to look at. */
function catchesOnCall({ node, module }: Operation, errors: readonly string[]): boolean {
  const member = node.parent;
  const call =
    member?.type === N.MemberExpression &&
    member.object === node &&
    member.property.type === N.Identifier &&
    member.property.name === 'catch'
      ? member.parent
      : undefined;
  const [handler] = call?.type === N.CallExpression ? call.arguments : [];
  if (!call || !handler) return false;
  if (handler.type !== N.ArrowFunctionExpression && handler.type !== N.FunctionExpression)
    return reports.test(module.text.slice(...handler.range)) && !isHandedOn(call, module);
  if (handler.body.type !== N.BlockStatement)
    return (isValue(handler.body) || reports.test(module.text.slice(...handler.body.range))) && !isHandedOn(call, module);
  const { body } = handler.body;
  return body.length === 0 || (!isHandedOn(call, module) && leadsOn(body, module.text, errors));
}

/** `undefined`, `null`, `false`: an answer, and nothing done. */
function isValue(node: TSESTree.Expression): boolean {
  return node.type === N.Literal || node.type === N.Identifier || (node.type === N.UnaryExpression && node.operator === 'void');
}

/** A loop around the handler tries again. */
function isRepeated(handler: TSESTree.CatchClause): boolean {
  for (let each: TSESTree.Node | undefined = handler.parent; each; each = each.parent) {
    if (
      each.type === N.ForStatement ||
      each.type === N.WhileStatement ||
      each.type === N.DoWhileStatement ||
      each.type === N.ForOfStatement
    )
      return true;
    if (each.type === N.FunctionDeclaration || each.type === N.FunctionExpression || each.type === N.ArrowFunctionExpression) return false;
  }
  return false;
}

const reports = /^(?:console|log|logger|this\.log|this\.logger)\b/;

/** Whether a handler does nothing about a conflict: it is empty, logs, throws everything else, or returns as after a success. */
function leadsOn(statements: readonly TSESTree.Statement[], text: string, errors: readonly string[]): boolean {
  if (statements.some((statement) => returnsFromConflict(statement, text, errors))) return true;
  return statements.every((statement) => {
    if (statement.type === N.ExpressionStatement) return reports.test(text.slice(...statement.range));
    if (statement.type !== N.IfStatement) return false;
    // `if (!(err instanceof Conflict)) throw err;` lets the conflict through; `if (err is Conflict) throw` does not.
    const asked = asksForConflict(statement, text, errors);
    const others = asked === 'negated' ? statement.consequent : statement.alternate;
    const conflict = asked === 'negated' ? statement.alternate : statement.consequent;
    if (asked === undefined || !others || lastOf(others)?.type !== N.ThrowStatement) return false;
    return !conflict || leadsOn(statementsOf(conflict), text, errors);
  });
}

/** `if (err instanceof Conflict) return;` */
function returnsFromConflict(statement: TSESTree.Statement, text: string, errors: readonly string[]): boolean {
  if (statement.type !== N.IfStatement) return false;
  const last = lastOf(statement.consequent);
  return last?.type === N.ReturnStatement && last.argument === null && asksForConflict(statement, text, errors) === 'plain';
}

function statementsOf(statement: TSESTree.Statement): readonly TSESTree.Statement[] {
  return statement.type === N.BlockStatement ? statement.body : [statement];
}

function lastOf(statement: TSESTree.Statement): TSESTree.Statement | undefined {
  return statement.type === N.BlockStatement ? statement.body.at(-1) : statement;
}

function asksForConflict({ test }: TSESTree.IfStatement, text: string, errors: readonly string[]): 'plain' | 'negated' | undefined {
  const asked = text.slice(...test.range);
  if (!errors.some((error) => asked.includes(error))) return undefined;
  return /^!|!==|!=/.test(asked) ? 'negated' : 'plain';
}

function signalText(conflict: NonNullable<Operation['conflict']>): string {
  switch (conflict.signal) {
    case 'null':
      return 'null';
    case 'zero':
      return '0';
    case 'false':
      return 'false';
    case 'empty':
      return 'an empty list';
    case 'property':
      // the place in a list of results is no part of the name
      return `\`${(typeof conflict.at === 'string' ? conflict.at : (conflict.at[0] ?? '')).replace(/^\d+\./, '')}\``;
    case 'throws':
      return conflict.errors[0] ?? 'an error';
    case 'none':
      return 'nothing';
  }
}
