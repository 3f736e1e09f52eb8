import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { CallGraph } from './call-graph.js';
import type { Change } from './changes.js';
import type { Place } from './places.js';
import {
  calleeName,
  enclosingFunction,
  isConstructor,
  isFunction,
  memberName,
  nameOfFunction,
  outerParent,
  unwrap,
  type FunctionNode,
} from './syntax.js';

/** How surely a fill can happen while a flush waits. */
export type Overlap = 'certain' | 'likely' | 'never';

/** Asks whether a fill can run while the flush waits for what it sent. */
export function overlapOf(graph: CallGraph, place: Place, fill: Change, flush: FunctionNode, isLeaky: boolean): Overlap {
  const filler = graph.runner(enclosingFunction(fill.node));
  const isDetached = runsDetached(graph, flush, place.home);
  if (!filler) return isDetached && isInLoop(fill.node) ? 'certain' : 'never';
  if (isConstructor(filler) || (isStreamStep(filler) && isStreamStep(flush))) return 'never';
  if (filler === flush) {
    if (!isLeaky || place.home === flush || !isReachable(graph, flush, place, undefined)) return 'never';
    return isInLoop(fill.node) && !isDetached ? 'likely' : 'certain';
  }
  if (filler === place.home) return isDetached ? 'certain' : 'never';
  if (!isReachable(graph, filler, place, flush))
    return isDetached && graph.use(filler).calls.length > 0 && !runsOnlyIn(graph, filler, flush) ? 'certain' : 'never';
  return !isDetached && isInLoop(fill.node) && waitsFor(graph, filler, flush) ? 'likely' : 'certain';
}

/** Whether outside code, an event or a stored callback can start the function, other than through the flush or in another life of the place. */
function isReachable(
  graph: CallGraph,
  target: FunctionNode,
  place: Place,
  flush: FunctionNode | undefined,
  seen = new Set<FunctionNode>(),
): boolean {
  if (seen.has(target) || target === flush || target === place.home || isConstructor(target)) return false;
  seen.add(target);
  if (graph.isInline(target)) {
    const around = enclosingFunction(target);
    return around !== undefined && isReachable(graph, around, place, flush, seen);
  }
  const { passedTo, isOpen } = graph.use(target);
  if (isOpen || passedTo.length > 0) return true;
  return callersOf(graph, target).some((caller) => isReachable(graph, caller, place, flush, seen));
}

/** Whether every way to the function leads through the flush, as for a helper that gathers what is about to be sent. */
function runsOnlyIn(graph: CallGraph, target: FunctionNode, flush: FunctionNode, seen = new Set<FunctionNode>()): boolean {
  if (target === flush || seen.has(target)) return true;
  seen.add(target);
  const { calls } = graph.use(target);
  return (
    calls.length > 0 &&
    calls.every((call) => {
      const caller = graph.runner(enclosingFunction(call));
      return caller !== undefined && runsOnlyIn(graph, caller, flush, seen);
    })
  );
}

function callersOf(graph: CallGraph, target: FunctionNode): FunctionNode[] {
  return graph.use(target).calls.flatMap((call) => graph.runner(enclosingFunction(call)) ?? []);
}

/** Whether some start of the function goes on without waiting for it: `void flush()`, a timer, an event. */
export function runsDetached(
  graph: CallGraph,
  target: FunctionNode,
  home: FunctionNode | undefined,
  seen = new Set<FunctionNode>(),
): boolean {
  if (seen.has(target) || target === home) return false;
  seen.add(target);
  const { calls, passedTo } = graph.use(target);
  for (const call of passedTo) {
    if (isShutdown(call)) continue;
    if (startOf(call) === 'dropped') return true;
    const around = enclosingFunction(call);
    if (around && runsDetached(graph, around, home, seen)) return true;
  }
  return calls.some((call) => {
    if (startOf(call) === 'dropped' && !isAtTop(call)) return true;
    const around = enclosingFunction(call);
    return around !== undefined && runsDetached(graph, around, home, seen);
  });
}

/** A script's own last line, `main();`, starts everything and is no second thread. */
function isAtTop(call: TSESTree.CallExpression): boolean {
  return enclosingFunction(call) === undefined;
}

/** What becomes of a call's promise. */
function startOf(call: TSESTree.CallExpression): 'kept' | 'dropped' {
  let at: TSESTree.Node = call;
  for (let parent = outerParent(at); parent; at = parent, parent = outerParent(at)) {
    switch (parent.type) {
      case T.MemberExpression:
      case T.CallExpression:
      case T.ArrayExpression:
      case T.LogicalExpression:
      case T.ConditionalExpression:
      case T.SpreadElement:
        break;
      case T.ExpressionStatement:
      case T.UnaryExpression:
        return 'dropped';
      case T.AssignmentExpression:
        return unwrap(parent.left).type === T.MemberExpression ? 'dropped' : 'kept';
      default:
        return 'kept';
    }
  }
  return 'kept';
}

const ending =
  /^(?:SIG[A-Z0-9]+|exit|beforeExit|close|end|finish|unload|beforeunload|pagehide|visibilitychange|disconnect|shutdown|destroy|uncaughtException|unhandledRejection)$/;
const endingCall = /after(?:All|Each)|unmount|destroy|dispose|shutdown|onExit|cleanup|onClose/i;

/** Registered for the end of the process, the page or the component: nothing is filled any more. */
function isShutdown(call: TSESTree.CallExpression): boolean {
  if (endingCall.test(calleeName(call) ?? '')) return true;
  const [event] = call.arguments;
  return event?.type === T.Literal && typeof event.value === 'string' && ending.test(event.value);
}

/** Whether the filler waits for the flush before it goes on. */
function waitsFor(graph: CallGraph, filler: FunctionNode, flush: FunctionNode): boolean {
  return graph.use(flush).calls.some((call) => graph.runner(enclosingFunction(call)) === filler && startOf(call) === 'kept');
}

const streamSteps = new Set('start pull transform write flush close _transform _write _writev _flush _final'.split(' '));
const streamName = /(?:Stream|Transform|Writable|Duplex)$/;

/** A stream calls its own steps one after the other, and waits for each. */
function isStreamStep(node: FunctionNode): boolean {
  const { parent } = node;
  if (!streamSteps.has(nameOfFunction(node) ?? '')) return false;
  if (parent.type === T.Property) {
    const construction = parent.parent.parent;
    return construction.type === T.NewExpression && streamName.test(calleeName(construction) ?? '');
  }
  if (parent.type !== T.MethodDefinition) return false;
  const { superClass } = parent.parent.parent;
  const name = superClass?.type === T.MemberExpression ? memberName(superClass) : superClass?.type === T.Identifier ? superClass.name : '';
  return streamName.test(name ?? '');
}

function isInLoop(node: TSESTree.Node): boolean {
  for (let at = node.parent; at && !isFunction(at); at = at.parent) {
    switch (at.type) {
      case T.ForStatement:
      case T.ForOfStatement:
      case T.ForInStatement:
      case T.WhileStatement:
      case T.DoWhileStatement:
        return true;
      default:
    }
  }
  return false;
}
