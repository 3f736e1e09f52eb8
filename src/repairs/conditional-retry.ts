import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import { fixOf, indentAt, indenting, textOf, type Edit } from './code/edits.js';
import { forgetting } from './code/forgetting.js';
import { argumentAt } from './code/lock-key.js';
import { freshName } from './code/names.js';
import { mayAwait, statementsOf, wrapped } from './code/nodes.js';
import { exitsOf, regionOf, type Region } from './code/region.js';
import { betweenAttempts, hoist, isInBlocks, merged } from './code/retry-loop.js';
import { styleOf } from './code/style.js';
import type { Repair, RepairContext } from './repair.js';

/** In the place of a second write without a condition: begin again with a fresh read. */
export function conditionalRetryRepairs(context: RepairContext): Repair[] {
  const { finding, source } = context;
  const { read, write, module } = finding;
  const call = write?.call;
  if (
    finding.kind !== 'stale-retry' ||
    finding.form !== 'unconditional' ||
    !read ||
    read.module !== module ||
    call?.type !== N.CallExpression
  )
    return [];
  const statement = wrapped(call).parent;
  const region = call === finding.node ? regionOf(read.node, call) : undefined;
  const isWhole = statement?.type === N.ExpressionStatement || statement?.type === N.ReturnStatement;
  if (!region || !isWhole || !mayAwait(call) || !isLast(statement) || !isInBlocks(statement, region)) return [];
  const hoisting = hoist(source, region);
  const others = exitsOf(source, region);
  if (!hoisting || others.jumps.length > 0 || others.yields) return [];
  const style = styleOf(source, module.filename);
  const attempt = freshName(source, 'attempt', 'round', 'retry');
  const place = write?.facts && 'key' in write.facts && typeof write.facts.key === 'string' ? write.facts.key : undefined;
  const key = place === undefined ? undefined : argumentAt(call.arguments, place);
  const indent = indentAt(source, region.range[0]);
  const inner = indent + style.indent;
  const end = style.semicolon;
  const deep = indentAt(source, statement.range[0]) + style.indent;
  const again = [
    ...forgetting(context, call, style),
    ...betweenAttempts(source, { write: call, key: key ? source.getText(key) : '', style }, attempt),
    `continue${end}`,
  ];
  const isBare = !statementsOf(statement.parent);
  const code = isBare ? `{\n${deep}${style.indent}${again.join(`\n${deep}${style.indent}`)}\n${deep}}` : again.join(`\n${deep}`);
  const edits: Edit[] = [...indenting(source, region.range, style.indent), ...hoisting.edits, { range: statement.range, text: code }];
  const body = textOf(source, region.range, merged(edits));
  const before = hoisting.names.length > 0 ? `let ${hoisting.names.join(', ')}${end}\n${indent}` : '';
  const after = leavesItself(region) ? '' : `\n${inner}break${end}`;
  const text = `${before}for (let ${attempt} = 1; ; ${attempt}++) {\n${inner}${body}${after}\n${indent}}`;
  return [{ title: 'a loop that reads again after a conflict', kind: 'equivalent', fix: fixOf([{ range: region.range, text }]) }];
}

/** Whether a statement is the last one of its block. */
function isLast(statement: TSESTree.Statement): boolean {
  return (statementsOf(statement.parent)?.at(-1) ?? statement) === statement;
}

/** `try { …; return; } catch { … }`: the way past the end is taken by nobody. */
function leavesItself({ statements }: Region): boolean {
  const last = statements.at(-1);
  if (last?.type !== N.TryStatement) return false;
  const end = last.block.body.at(-1)?.type;
  return end === N.ReturnStatement || end === N.ThrowStatement;
}
