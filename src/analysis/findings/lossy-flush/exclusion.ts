import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { CallGraph } from './call-graph.js';
import type { Change } from './changes.js';
import type { Place } from './places.js';
import type { Survey } from './survey.js';
import { calleeName, enclosingFunction, isFunction, isWithin, unwrap, walk, type FunctionNode } from './syntax.js';

/** Whether a fill cannot happen while the flush runs: both hold one lock, or the filler turns away while a flush is under way. */
export function isExcluded(survey: Survey, fill: Change, flush: FunctionNode, send: TSESTree.Node): boolean {
  const held = locksAround(survey, send);
  if (held.size > 0 && [...locksAround(survey, fill.node)].some((lock) => held.has(lock))) return true;
  const busy = busyFlags(survey, flush);
  return busy.size > 0 && turnsAway(survey, fill.node, busy);
}

/** Whether a second run of the flush turns away, or waits, while one is under way. */
export function isGuardedAgainstItself(survey: Survey, graph: CallGraph, flush: FunctionNode, send: TSESTree.Node): boolean {
  if (locksAround(survey, send).size > 0) return true;
  const callers = graph.use(flush).calls.map((call) => ({ node: call, around: enclosingFunction(call) }));
  return [{ node: send, around: flush }, ...callers].some(({ node, around }) => {
    const flags = new Set<Place>();
    for (const [place, changes] of survey.changes) {
      if (around && changes.some((change) => change.kind !== 'item' && isWithin(change.node, around))) flags.add(place);
    }
    return flags.size > 0 && turnsAway(survey, node, flags);
  });
}

const locking = /lock|mutex|exclusive|serial|semaphore|critical|synchron|enqueue|queue\.add|limit/i;

/** The locks that are held at a node, by the text that takes them: `this.mutex.runExclusive`, `this.tail.then`, `await lock.acquire`. */
function locksAround(survey: Survey, node: TSESTree.Node): Set<string> {
  const { module } = survey;
  const locks = new Set<string>();
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    if (!isFunction(at)) continue;
    const parent: TSESTree.Node = at.parent;
    if (parent.type === T.CallExpression && unwrap(parent.callee) !== at) {
      const text = module.text.slice(...parent.callee.range);
      if (locking.test(text) || isChained(survey, parent)) locks.add(text);
    }
    for (const call of awaitedCalls(survey, at)) {
      const text = module.text.slice(...call.callee.range);
      if (locking.test(text) && call.range[1] <= node.range[0]) locks.add(text);
    }
  }
  return locks;
}

/** A promise that each run chains itself to: `this.tail = this.tail.then(() => …)`. */
function isChained(survey: Survey, call: TSESTree.CallExpression): boolean {
  if (calleeName(call) !== 'then' || call.callee.type !== T.MemberExpression) return false;
  const place = survey.places.of(call.callee.object);
  return place !== undefined && survey.changes.get(place)?.some((change) => isWithin(call, change.node)) === true;
}

function awaitedCalls(survey: Survey, target: FunctionNode): TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  walk(target.body, survey.module.visitorKeys, (node) => {
    if (isFunction(node)) return false;
    if (node.type === T.AwaitExpression && node.argument.type === T.CallExpression) calls.push(node.argument);
    return true;
  });
  return calls;
}

/** The flags that the flush raises while it runs. */
function busyFlags(survey: Survey, flush: FunctionNode): Set<Place> {
  const flags = new Set<Place>();
  for (const [place, changes] of survey.changes) {
    if (changes.some((change) => change.kind === 'raise' && enclosingFunction(change.node) === flush)) flags.add(place);
  }
  return flags;
}

/** Whether the code before a node, or a test around it, looks at one of the flags and goes another way. */
function turnsAway(survey: Survey, node: TSESTree.Node, flags: ReadonlySet<Place>): boolean {
  for (let at = node; at.parent && !isFunction(at); at = at.parent) {
    const { parent }: { parent?: TSESTree.Node } = at;
    if (!parent) return false;
    if (
      (parent.type === T.IfStatement || parent.type === T.ConditionalExpression) &&
      at !== parent.test &&
      mentionsPlace(survey, parent.test, flags)
    )
      return true;
    if (parent.type !== T.BlockStatement) continue;
    for (const earlier of parent.body) {
      if (earlier === at) break;
      if (earlier.type === T.IfStatement && mentionsPlace(survey, earlier.test, flags) && leaves(earlier.consequent)) return true;
      if (earlier.type === T.WhileStatement && mentionsPlace(survey, earlier.test, flags)) return true;
    }
  }
  return false;
}

function leaves(statement: TSESTree.Statement): boolean {
  const last = statement.type === T.BlockStatement ? statement.body.at(-1) : statement;
  if (last?.type === T.ExpressionStatement) return last.expression.type === T.AwaitExpression;
  return last?.type === T.ReturnStatement || last?.type === T.ThrowStatement || last?.type === T.ContinueStatement;
}

/** Whether code names one of the places. */
export function mentionsPlace(survey: Survey, test: TSESTree.Node, flags: ReadonlySet<Place>): boolean {
  let found = false;
  walk(test, survey.module.visitorKeys, (node) => {
    const place = node.type === T.Identifier || node.type === T.MemberExpression ? survey.places.of(node) : undefined;
    if (place && flags.has(place)) found = true;
  });
  return found;
}
