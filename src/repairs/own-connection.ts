import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { fixOf, indentAt, indenting, textOf, type Edit } from './code/edits.js';
import { filled } from './code/forms.js';
import { freshName, usesOf, variableOf } from './code/names.js';
import { ancestorsOf, contains, descendantsOf, functionOf, isFunction, mayAwait, type Range } from './code/nodes.js';
import { isBody, sliceOf, toTheEnd, type Region } from './code/region.js';
import { formOf } from './code/site.js';
import { styleOf } from './code/style.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;

/** From the WATCH, or the BEGIN, on: a connection that nobody else uses, given back at the end whatever happens. */
export function ownConnectionRepairs(context: RepairContext): Repair[] {
  const { finding, source } = context;
  const isBegin = finding.kind === 'ineffective-guard' && finding.form === 'onPool';
  if (finding.kind !== 'shared-connection-watch' && !isBegin) return [];
  const style = styleOf(source, finding.module.filename);
  const call = isBegin ? finding.guard?.node : finding.write?.call;
  const form = formOf(context, 'ownConnection');
  const end = formOf(context, 'closeConnection');
  if (call !== finding.node || call?.type !== N.CallExpression || call.callee.type !== N.MemberExpression || !form || !end) return [];
  const store = call.callee.object;
  const region = restOf(call);
  const text = source.getText(store);
  const name = freshName(source, 'connection', 'own', 'dedicated');
  const opened = filled(form.code, { store: text }, style);
  const closed = filled(end.code, { store: name }, style);
  const uses = region && usesIn(source, store, region.range);
  if (!region || !uses || opened === undefined || closed === undefined || !uses.some(isBegin ? isEnd : opensBatch)) return [];
  // Of a pool's connection no more is known than that it runs statements.
  if (isBegin && !uses.every((use) => isCalled(use, call.callee))) return [];
  const indent = indentAt(source, region.range[0]);
  const inner = indent + style.indent;
  const edits: Edit[] = [
    ...uses.flatMap((use) => [...awaited(use, call), { range: use.range, text: name }]),
    ...indenting(source, region.range, style.indent),
  ];
  const body = textOf(source, region.range, edits);
  const lines = [
    `const ${name} = ${opened}${style.semicolon}`,
    `try {\n${inner}${body}\n${indent}} finally {`,
    `${style.indent}${closed}${style.semicolon}`,
    '}',
  ];
  return [{ title: form.name, kind: 'equivalent', fix: fixOf([{ range: region.range, text: lines.join(`\n${indent}`) }]) }];
}

/** The statements from that of a call to the end of its function's body. */
function restOf(call: TSESTree.Node): Region | undefined {
  const home = functionOf(call);
  if (!isFunction(home) || home.body.type !== N.BlockStatement || !mayAwait(call) || home.generator) return undefined;
  const { body } = home.body;
  const first = body.find((statement) => contains(statement.range, call.range));
  const region = first && sliceOf(home.body, first, first);
  return region && isBody(region) ? toTheEnd(region) : undefined;
}

/** Where an expression stands in a range: the same name, or the same property of `this`. */
function usesIn(source: Source, store: TSESTree.Node, range: Range): TSESTree.Node[] | undefined {
  if (store.type === N.Identifier) {
    const variable = variableOf(source.scopeManager, store);
    return variable && usesOf(variable).filter((use) => contains(range, use.range) && !isShort(use));
  }
  if (store.type !== N.MemberExpression) return undefined;
  const text = source.getText(store);
  const home = receiverOf(store);
  return [...descendantsOf(source, source.ast)].filter(
    (node) => node.type === N.MemberExpression && contains(range, node.range) && source.getText(node) === text && receiverOf(node) === home,
  );
}

function isShort({ parent }: TSESTree.Node): boolean {
  return parent?.type === N.Property && parent.shorthand;
}

/** The function that gives `this` its meaning. */
function receiverOf(node: TSESTree.Node): TSESTree.Node | undefined {
  for (const each of ancestorsOf(node)) if (isFunction(each) && each.type !== N.ArrowFunctionExpression) return each;
  return undefined;
}

/** `return redis.multi().exec()`: the connection is needed until the answer is there. */
function awaited(use: TSESTree.Node, call: TSESTree.Node): Edit[] {
  let whole = use;
  while (whole.parent?.type === N.MemberExpression || (whole.parent?.type === N.CallExpression && whole.parent.callee === whole))
    whole = whole.parent;
  const isReturned = whole !== use && whole.parent?.type === N.ReturnStatement && functionOf(whole) === functionOf(call);
  return isReturned ? [{ range: [use.range[0], use.range[0]], text: 'await ' }] : [];
}

/** Whether a method that runs statements is called on it: the one of the BEGIN, or its prepared twin. */
function isCalled({ parent }: TSESTree.Node, begin: TSESTree.Node): boolean {
  if (parent?.type !== N.MemberExpression || parent.property.type !== N.Identifier || parent.parent.type !== N.CallExpression) return false;
  const first = begin.type === N.MemberExpression && begin.property.type === N.Identifier ? begin.property.name : undefined;
  return parent.property.name === first || /^(?:query|execute)$/u.test(parent.property.name);
}

/** `redis.multi()` */
function opensBatch({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type === N.MemberExpression && parent.property.type === N.Identifier && /^(?:multi|MULTI|exec)$/u.test(parent.property.name)
  );
}

/** `pool.query('COMMIT')` */
function isEnd({ parent }: TSESTree.Node): boolean {
  const call = parent?.type === N.MemberExpression ? parent.parent : undefined;
  const [text] = call?.type === N.CallExpression ? call.arguments : [];
  return text?.type === N.Literal && typeof text.value === 'string' && /^\s*(?:commit|end)\b/iu.test(text.value);
}
