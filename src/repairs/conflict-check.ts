import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Conflict } from '../stores/types.js';
import { fixOf, indentAt, type Edit } from './code/edits.js';
import { freshName } from './code/names.js';
import { isFunction, mayAwait, statementsOf, wrapped } from './code/nodes.js';
import { quoted, styleOf, type Style } from './code/style.js';
import { lostRace, rethrowing } from './code/throwing.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

const checked = 'a check of the answer that throws after a lost race';

/** Looks at the answer of a write that may lose a race, or no longer swallows the error that tells of it, and throws. */
export function conflictCheckRepairs(context: RepairContext): Repair[] {
  const { finding, source } = context;
  const call = finding.write?.call;
  const conflict = finding.write?.conflict;
  if (finding.kind !== 'unchecked-conflict' || !call || !conflict) return [];
  const style = styleOf(source, finding.module.filename);
  if (call !== finding.node) {
    const edit = checkingHelper(context, style);
    return edit ? [{ title: checked, kind: 'equivalent', onlyOffered: true, fix: fixOf([edit]) }] : [];
  }
  const edits = conflict.signal === 'throws' ? rethrowing(source, call, conflict.errors, style) : checking(context, call, conflict, style);
  if (!edits) return [];
  const title = conflict.signal === 'throws' ? 'a handler that lets a lost race through' : checked;
  return [{ title, kind: 'equivalent', onlyOffered: true, fix: fixOf(edits) }];
}

/** `await repository.save(row);` → `if (!(await repository.save(row))) throw …`, for a helper that answers whether it was done. */
function checkingHelper(context: RepairContext, style: Style): Edit | undefined {
  const { source, finding } = context;
  const frame = finding.write?.context.frames.find((each) => each.call === finding.node);
  const whole = wrapped(finding.node);
  const { parent } = whole;
  if (!frame || whole.type !== N.AwaitExpression || parent?.type !== N.ExpressionStatement || !tellsOfSuccess(frame.function))
    return undefined;
  const error = `throw new Error(${quoted(lostRace(context), style)})${style.semicolon}`;
  return { range: parent.range, text: `if (!(${source.getText(whole)})) ${error}` };
}

/** Whether a function ends with the answer that a write was done: `return result.rowCount === 1;`. */
function tellsOfSuccess(node: TSESTree.Node): boolean {
  if (!isFunction(node)) return false;
  const last = node.body.type === N.BlockStatement ? node.body.body.at(-1) : undefined;
  const answer = node.body.type === N.BlockStatement ? (last?.type === N.ReturnStatement ? last.argument : null) : node.body;
  if (answer?.type !== N.BinaryExpression || answer.right.type !== N.Literal) return false;
  const { value } = answer.right;
  const isNone = value === null || value === 0 || value === 0n || value === false;
  return isNone ? answer.operator === '!==' || (answer.operator === '>' && value !== null) : answer.operator === '===';
}

/** The edits that keep the answer and test it. */
function checking(context: RepairContext, call: TSESTree.Node, conflict: Conflict, style: Style): Edit[] | undefined {
  const { source } = context;
  const whole = wrapped(call);
  const holder = whole.parent;
  const test = (condition: string): string => `if (${condition}) throw new Error(${quoted(lostRace(context), style)})${style.semicolon}`;
  if (holder?.type === N.VariableDeclarator && holder.init === whole) return checkingVariable(source, holder, conflict, test, style);
  const statement = holder?.type === N.ExpressionStatement ? holder : undefined;
  if (!statement || isFunction(statement.parent)) return undefined;
  const isAwaited = whole.type === N.AwaitExpression;
  const answersAtOnce = context.finding.write?.traits.gap === 'sync';
  if (!isAwaited && !answersAtOnce && !mayAwait(call)) return undefined;
  const name = nameIn(conflict);
  const isShort = name !== undefined && freshName(source, name) === name;
  const outcome = isShort ? name : freshName(source, 'outcome', 'answer', 'result');
  const condition = isShort ? lost(conflict, name, '', style) : lost(conflict, outcome, pathIn(conflict), style);
  if (condition === undefined) return undefined;
  const code = `${isAwaited || answersAtOnce ? '' : 'await '}${source.getText(whole)}${style.semicolon}`;
  const lines = [`const ${isShort ? `{ ${name} }` : outcome} = ${code}`, test(condition)];
  const indent = indentAt(source, statement.range[0]);
  if (statementsOf(statement.parent)) return [{ range: statement.range, text: lines.join(`\n${indent}`) }];
  const inner = `\n${indent}${style.indent}`;
  return [{ range: statement.range, text: `{${lines.map((line) => inner + line).join('')}\n${indent}}` }];
}

/** `const outcome = await …` that nobody looks at: the test follows. */
function checkingVariable(
  source: Source,
  { id, parent }: TSESTree.VariableDeclarator,
  conflict: Conflict,
  test: (condition: string) => string,
  style: Style,
): Edit[] | undefined {
  if (parent.declarations.length !== 1 || !statementsOf(parent.parent)) return undefined;
  const indent = indentAt(source, parent.range[0]);
  const after = (condition: string): Edit => ({ range: [parent.range[1], parent.range[1]], text: `\n${indent}${test(condition)}` });
  if (id.type === N.Identifier) {
    const condition = lost(conflict, id.name, pathIn(conflict), style);
    return condition === undefined ? undefined : [after(condition)];
  }
  const name = nameIn(conflict);
  const last = id.type === N.ObjectPattern ? id.properties.at(-1) : undefined;
  const condition = name === undefined ? undefined : lost(conflict, name, '', style);
  if (last?.type !== N.Property || name === undefined || condition === undefined || freshName(source, name) !== name) return undefined;
  return [{ range: [last.range[1], last.range[1]], text: `, ${name}` }, after(condition)];
}

/** The one property that tells, if it is a plain one. */
function nameIn(conflict: Conflict): string | undefined {
  const at = conflict.signal === 'property' ? firstOf(conflict.at) : '';
  return /^[a-z]\w*$/iu.test(at) ? at : undefined;
}

/** The way from the answer to what tells: `.meta.changes`, `[0].affectedRows`. */
function pathIn(conflict: Conflict): string {
  if (conflict.signal !== 'property') return '';
  return firstOf(conflict.at)
    .split('.')
    .map((part) => (/^\d+$/u.test(part) ? `[${part}]` : `.${part}`))
    .join('');
}

function firstOf(at: string | readonly string[]): string {
  return typeof at === 'string' ? at : (at[0] ?? '');
}

/** The condition under which the race was lost, over the name of the answer. */
function lost(conflict: Conflict, name: string, path: string, { isTyped }: Style): string | undefined {
  switch (conflict.signal) {
    case 'null':
      return `${name} === null`;
    case 'zero':
      return `${name} === 0`;
    case 'false':
      return `!${name}`;
    case 'empty':
      return `${name}.length === 0`;
    case 'property': {
      const last = firstOf(conflict.at).split('.').at(-1) ?? '';
      const told =
        path === '.affectedRows' || path !== '[0].affectedRows' || !isTyped
          ? name + path
          : `(${name}[0] as { affectedRows: number }).affectedRows`;
      if (/^num\w+Rows$/u.test(last)) return `${told.replace('[0].', '[0]?.')} === 0n`;
      return /^\d+$|count|rows|changes|affected/iu.test(last) ? `${told} === 0` : `!${told}`;
    }
    default:
      return undefined;
  }
}
