import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';

import type { Operation } from '../effects.js';
import { operationsOf } from '../values.js';
import { keepsForLater } from './lossy-flush/words.js';
import type { Pair } from './pairs.js';
import { nameOfFunction } from './sites.js';
import { escaped } from '../pattern.js';

/**
 * `if (!this.items) this.items = await load();`: read once, if it is not in memory yet, and kept there; a timer writes it. Memory
 * is what everybody changes, and the file no more than its copy. Only for stores that one process has to itself.
 */
export function isMemoryCopy({ read, write }: Pair): boolean {
  if (isOfAnotherEvent(read, write)) return true;
  if (
    read.traits.reach !== 'network' &&
    (isMemoised(read) || isReadIfNeeded(read, write) || isOnFirstUse(read, write) || isKeptForAll(read, write))
  )
    return true;
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

/** `if (this.state) return this.state; this.state = await load();`, and what is written is that very state: all callers change the same. */
function isKeptForAll({ result: { kept }, context }: Operation, { node, module }: Operation): boolean {
  if (kept === undefined || !mentions(module.text.slice(...node.range), kept)) return false;
  return context.conditions.some(
    ({ otherExit, node: test, module: tested }) => otherExit === 'return' && mentions(tested.text.slice(...test.range), kept),
  );
}

function mentions(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$.])${escaped(name)}(?![\\w$])`, 'u').test(text);
}

/** Read when one thing happens and written when another does: in between it was in memory, or on a page, for others to change. */
function isOfAnotherEvent(read: Operation, write: Operation): boolean {
  return isInHandler(read, write) && isInHandler(write, read);
}

/** Whether an operation runs from a callback that something else calls later, and the other one does not. */
function isInHandler({ context: { frames } }: Operation, other: Operation): boolean {
  return frames.some((frame) => {
    const callee =
      frame.callback && !other.context.frames.includes(frame) && frame.call?.type === N.CallExpression ? frame.call.callee : undefined;
    const name = callee?.type === N.MemberExpression ? callee.property : callee;
    return name?.type === N.Identifier && (keepsForLater(name.name) || name.name === 'action');
  });
}

/** `if (!store) { store = new Store(); await store.load(); }`: whoever comes later works on what is in memory. */
function isOnFirstUse(read: Operation, write: Operation): boolean {
  return read.context.conditions.some(
    ({ node, taken, module }) =>
      node.type === N.UnaryExpression &&
      node.operator === '!' &&
      taken &&
      node.parent.type === N.IfStatement &&
      node.parent.test === node &&
      !write.context.conditions.some((each) => each.node === node) &&
      assigns(module.text.slice(...node.parent.consequent.range), module.text.slice(...node.argument.range)),
  );
}

/** Whether a block gives a variable or field a new value. */
function assigns(block: string, name: string): boolean {
  return new RegExp(`(?<![\\w$.])${escaped(name)}\\s*=(?!=)`, 'u').test(block);
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
