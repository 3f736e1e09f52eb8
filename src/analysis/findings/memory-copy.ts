import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Operation } from '../effects.js';
import { operationsOf } from '../values.js';
import type { Pair } from './pairs.js';
import { nameOfFunction } from './sites.js';

/**
 * `if (!this.items) this.items = await load();`: read once, if it is not in memory yet, and kept there; a timer writes it. Memory
 * is what everybody changes, and the file no more than its copy. Only for stores that one process has to itself.
 */
export function isMemoryCopy({ read, write }: Pair): boolean {
  if (read.traits.reach !== 'network' && (isMemoised(read) || isReadIfNeeded(read, write))) return true;
  const { kept } = read.result;
  if (kept === undefined || read.traits.reach === 'network' || !isTimed(read, write)) return false;
  if (isSetUp(read, write)) return true;
  return read.context.conditions.some(
    ({ node, module, sources }) =>
      !write.context.conditions.some((each) => each.node === node) &&
      operationsOf(sources).every(({ operation }) => operation.node === read.node) &&
      asksMemory(module.text.slice(...node.range), kept),
  );
}

const timer = /^(?:window\.|globalThis\.)?(?:setTimeout|setInterval|setImmediate)$|debounce|throttle|schedule/i;

/** The write runs from a timer that the reader has set. */
function isTimed(read: Operation, write: Operation): boolean {
  return write.context.frames.some(
    (frame) =>
      frame.call?.type === N.CallExpression &&
      frame.callback &&
      !read.context.frames.includes(frame) &&
      timer.test(
        (write.context.frames[write.context.frames.indexOf(frame) - 1]?.module ?? write.module).text.slice(...frame.call.callee.range),
      ),
  );
}

const setUp = /^(?:init\w*|setup|start\w*|boot\w*|hydrate\w*|restore\w*)$/i;

/** The read is in a method that makes its object ready for use, and that is called once. */
function isSetUp(read: Operation, write: Operation): boolean {
  return read.context.frames.some(
    (frame) => !write.context.frames.includes(frame) && frame.self !== undefined && setUp.test(nameOfFunction(frame.function) ?? ''),
  );
}

function asksMemory(test: string, kept: string): boolean {
  return test.includes(kept) || (kept.startsWith('this.') && test.includes('this.')) || /load|init|ready|hydrat/i.test(test);
}

/** `loaded ??= load();` without an `await`, so that nothing comes in between: what is read once is shared by all callers. */
function isMemoised({ node, context }: Operation): boolean {
  return [node, ...context.frames.map(({ call }) => call)].some((each) => each !== undefined && isKeptAtOnce(each));
}

function isKeptAtOnce(call: TSESTree.Node): boolean {
  for (let node = call; node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type === N.AssignmentExpression && parent.right === node)
      return parent.operator === '??=' || parent.operator === '||=' || isFirst(parent);
    const isLink = parent.type === N.MemberExpression || (parent.type === N.CallExpression && parent.callee === node);
    if (!isLink) return false;
  }
  return false;
}

/** `if (!loaded) loaded = load();` */
function isFirst({ left, parent }: TSESTree.AssignmentExpression): boolean {
  const block = parent.parent?.type === N.BlockStatement ? parent.parent : parent;
  const test = block.parent?.type === N.IfStatement && block.parent.consequent === block ? block.parent.test : undefined;
  return test?.type === N.UnaryExpression && test.operator === '!' && isSameName(test.argument, left);
}

function isSameName(a: TSESTree.Node, b: TSESTree.Node): boolean {
  if (a.type === N.Identifier || a.type === N.PrivateIdentifier) return a.type === b.type && a.name === b.name;
  if (a.type === N.MemberExpression)
    return b.type === N.MemberExpression && isSameName(a.object, b.object) && isSameName(a.property, b.property);
  return a.type === N.ThisExpression && b.type === N.ThisExpression;
}

const alternatives: ReadonlySet<string> = new Set([N.IfStatement, N.ConditionalExpression, N.LogicalExpression]);

/** What is read stays in the store object, and is read only where that has not happened yet: `if (!db) { db = new Low(…); await db.read(); }`. */
function isReadIfNeeded({ facts, node }: Operation, write: Operation): boolean {
  const at = facts?.effect === 'read' ? facts.result?.at : undefined;
  if (typeof at !== 'string' || !at.startsWith('this.')) return false;
  for (let each: TSESTree.Node | undefined = node.parent; each && !/Function/.test(each.type); each = each.parent)
    if (alternatives.has(each.type)) return !(each.range[0] <= write.node.range[0] && write.node.range[1] <= each.range[1]);
  return false;
}
