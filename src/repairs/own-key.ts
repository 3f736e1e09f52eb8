import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Finding } from '../analysis/index.js';
import { fixOf, type Edit } from './code/edits.js';
import { itemTypeOf, nameIn, type ItemType } from './code/item-type.js';
import { freshName, variableOf } from './code/names.js';
import { ancestorsOf, bare, isFunction, mayAwait, type FunctionNode } from './code/nodes.js';
import { argumentsAt } from './code/places.js';
import { isLoop } from './code/region.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;
type Operation = NonNullable<Finding['write']>;

/** A key of its own for each run of a fan-out: what tells the runs apart goes into it. */
export function ownKeyRepairs({ finding, source }: RepairContext): Repair[] {
  const { write, node } = finding;
  const call = write?.call;
  if (finding.kind !== 'parallel-same-key-write' || call !== node || call?.type !== N.CallExpression || readBefore(finding)) return [];
  const keyPlace = write?.facts && 'key' in write.facts ? write.facts.key : undefined;
  const place = typeof keyPlace === 'string' ? keyPlace : keyPlace?.at(-1);
  const [key, ...others] = place === undefined ? [] : argumentsAt(source, call.arguments, place);
  const run = write && (runAround(source, write, node) ?? runCalling(source, write, node));
  const inTurn = run ? undefined : waiting(source, call);
  if (inTurn) return [{ title: 'an await for each write, in turn', kind: 'equivalent', onlyOffered: true, fix: fixOf([inTurn]) }];
  if (!key || others.length > 0 || !run) return [];
  const isFile = write.traits.identity !== undefined;
  const edits = [...run.edits, keyed(source, key, run.name, isFile ? '-' : ':')];
  return [{ title: 'a key of its own for each run', kind: 'remodel', fix: fixOf(edits) }];
}

/** The read that a parallel write goes back to, if it is one of its own key: then a key of its own is no way out. */
export function readBefore({ kind, write }: Finding): Operation | undefined {
  if (kind !== 'parallel-same-key-write' || !write) return undefined;
  const key = write.key.parts.map((part) => part.id).join();
  for (const { atom } of write.written.values())
    if (atom.kind === 'operation' && atom.effect === 'read' && atom.key.parts.map((part) => part.id).join() === key) return atom;
  return undefined;
}

/** What tells one run from the others: an expression, and the edits that bring it into reach. */
interface RunName {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** A write that a loop starts without waiting: `pending.push(store.put(key, value))`, `void store.put(key, value)`. */
function waiting(source: Source, call: TSESTree.CallExpression): Edit | undefined {
  const { parent } = call;
  const isPushed =
    parent.type === N.CallExpression &&
    parent.callee.type === N.MemberExpression &&
    parent.callee.property.type === N.Identifier &&
    parent.callee.property.name === 'push';
  const whole = isPushed || (parent.type === N.UnaryExpression && parent.operator === 'void') ? parent : call;
  const around = [...ancestorsOf(call)].find((each) => isLoop(each) || isFunction(each));
  const isInLoop = around !== undefined && isLoop(around);
  return isInLoop && whole.parent.type === N.ExpressionStatement && mayAwait(call)
    ? { range: whole.range, text: `await ${source.getText(call)}` }
    : undefined;
}

const starting = /^(?:map|flatMap|forEach)$/u;

/** The callback of the fan-out that a write stands in. */
function runAround(source: Source, { context }: Operation, write: TSESTree.Node): RunName | undefined {
  for (const each of ancestorsOf(write)) {
    if (!isFunction(each)) continue;
    const call = each.parent.type === N.CallExpression && each.parent.callee !== each ? each.parent : undefined;
    if (!call) return undefined;
    const isMethod =
      call.callee.type === N.MemberExpression && call.callee.property.type === N.Identifier && starting.test(call.callee.property.name);
    if (!isMethod && !context.runs.some((run) => run.node === call)) continue;
    const items = isMethod && call.callee.type === N.MemberExpression ? call.callee.object : call.arguments[0];
    return items && nameOfItem(source, each, itemTypeOf(source, items));
  }
  return undefined;
}

function nameOfItem(source: Source, callback: FunctionNode, type: ItemType | undefined): RunName | undefined {
  const [item, index] = callback.params;
  const known = item && nameIn(source, item, type, callback);
  if (known !== undefined) return { name: known, edits: [] };
  if (index) return index.type === N.Identifier ? { name: index.name, edits: [] } : undefined;
  if (!item || callback.type !== N.ArrowFunctionExpression) return undefined;
  const name = freshName(source, 'index', 'at', 'position');
  const isBracketed = source.getTokenBefore(item)?.value === '(' && source.getTokenAfter(item)?.value !== '=>';
  const text = source.getText(item);
  return { name, edits: [{ range: item.range, text: isBracketed ? `${text}, ${name}` : `(${text}, ${name})` }] };
}

/** The function that is called once for each item: its parameter that is given the item. */
function runCalling(source: Source, { context }: Operation, write: TSESTree.Node): RunName | undefined {
  const home = [...ancestorsOf(write)].find(isFunction);
  const frame = context.frames.find((each) => each.function === home);
  if (!home || frame?.call?.type !== N.CallExpression) return undefined;
  const listed = callsBeside(source, frame.call);
  for (const [at, argument] of frame.call.arguments.entries()) {
    const parameter = home.params[at];
    const isTold = argument.type === N.Identifier ? isItem(source, argument) : differAt(listed, at);
    if (parameter?.type !== N.Identifier || !isTold) continue;
    const annotation = parameter.typeAnnotation?.typeAnnotation;
    const name = nameIn(source, parameter, annotation && { annotation }, home);
    if (name !== undefined) return { name, edits: [] };
  }
  return undefined;
}

/** The calls of one function in `Promise.all([ask('legal'), ask('finance')])`. */
function callsBeside(source: Source, call: TSESTree.CallExpression): TSESTree.CallExpression[] {
  const list = call.parent;
  if (list.type !== N.ArrayExpression || list.parent.type !== N.CallExpression) return [];
  const callee = source.getText(call.callee);
  return list.elements.filter((each) => each?.type === N.CallExpression).filter((each) => source.getText(each.callee) === callee);
}

/** Whether each of some calls is given another text at one place. */
function differAt(calls: readonly TSESTree.CallExpression[], at: number): boolean {
  const given = calls.map((call) => call.arguments[at]);
  const texts = new Set(given.map((each) => (each?.type === N.Literal && typeof each.value === 'string' ? each.value : undefined)));
  return calls.length > 1 && !texts.has(undefined) && texts.size === calls.length;
}

/** Whether a name is that of a loop's item, or of a fan-out's. */
function isItem(source: Source, node: TSESTree.Identifier): boolean {
  const [definition] = variableOf(source.scopeManager, node)?.defs ?? [];
  if (definition?.type === 'Variable') return definition.parent.parent.type === N.ForOfStatement;
  const home = definition?.type === 'Parameter' ? definition.node : undefined;
  return home !== undefined && home.parent?.type === N.CallExpression && isFunction(home) && home.params[0] === definition?.name;
}

/** The edit that puts a name at the end of a key; before the ending of a file's name. */
function keyed(source: Source, node: TSESTree.Node, name: string, separator: string): Edit {
  const key = bare(node);
  const part = `${separator}\${${name}}`;
  const isShort = node.parent?.type === N.Property && node.parent.shorthand;
  const replaced = (text: string): Edit => ({ range: node.range, text: isShort ? `${source.getText(node)}: ${text}` : text });
  if (key.type === N.TemplateLiteral) {
    const ending = separator === '-' ? endingOf(key.quasis.at(-1)?.value.raw ?? '') : '';
    const at = key.range[1] - 1 - ending.length;
    return { range: [at, at], text: part };
  }
  if (key.type !== N.Literal || typeof key.value !== 'string') return replaced(`\`\${${source.getText(node)}}${part}\``);
  const ending = separator === '-' ? endingOf(key.value) : '';
  const text = key.value.slice(0, key.value.length - ending.length).replaceAll(/[\\`]|\$\{/gu, '\\$&');
  return replaced(`\`${text}${part}${ending}\``);
}

function endingOf(name: string): string {
  return /\.\w{1,8}$/u.exec(name)?.[0] ?? '';
}
