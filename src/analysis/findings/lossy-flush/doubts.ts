import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { isGuardedAgainstItself } from './exclusion.js';
import type { LossyFlush } from './finding.js';
import { fillsOf, flushOf, surestOverlap } from './judge.js';
import { runsDetached } from './overlap.js';
import type { Place } from './places.js';
import type { Run } from './run.js';
import { calleeName, enclosingFunction, type FunctionNode } from './syntax.js';

/**
 * The findings of one function that rest on something the code does not show: that sending can fail, that it can take longer than
 * the timer's period, that the process ends in between.
 */
export function doubtsOf(run: Run, root: FunctionNode): LossyFlush[] {
  return [...lostOnFailure(run, root), ...overlappingRuns(run, root), ...noFinalFlush(run, root)];
}

function lostOnFailure(run: Run, root: FunctionNode): LossyFlush[] {
  return run.unprotected.flatMap(({ place, node, call, takenBy, depth }) => {
    const isOwn = depth === 0 && takenBy !== undefined;
    if (!isOwn || surestOverlap(run, place, fillsOf(run, place), flushOf(run, root, node), node) === 'never') return [];
    return [finding('lostOnFailure', place, node, takenBy, call)];
  });
}

function overlappingRuns(run: Run, root: FunctionNode): LossyFlush[] {
  return run.partialHits.flatMap(({ place, send, reset }) => {
    const flush = flushOf(run, root, send.node);
    if (fillsOf(run, place).length === 0 || !runsDetached(run.graph, flush, place.home)) return [];
    return isGuardedAgainstItself(run.survey, run.graph, flush, send.node)
      ? []
      : [finding('overlappingRuns', place, send.node, reset, send.call)];
  });
}

/** Words of a program that thinks of its end. */
const endings =
  /beforeExit|SIGTERM|SIGINT|beforeunload|pagehide|visibilitychange|onModuleDestroy|[oO]nApplicationShutdown|asyncDispose|waitUntil/;

function noFinalFlush(run: Run, root: FunctionNode): LossyFlush[] {
  const timer = onlyTimer(run, root);
  if (!timer || endings.test(run.survey.module.text)) return [];
  return [...run.sent].flatMap((place) => {
    const { resets, changes } = run.survey;
    const removals = (changes.get(place) ?? []).filter(({ kind }) => kind === 'remove');
    const reset = [...(resets.get(place) ?? []), ...removals].find(({ node }) => enclosingFunction(node) === root);
    const isFilled = surestOverlap(run, place, fillsOf(run, place), root, root) !== 'never';
    return reset && isFilled ? [finding('noFinalFlush', place, timer, reset.node, timer)] : [];
  });
}

/** The timer that a function is left to, if nothing else can start it. */
function onlyTimer(run: Run, target: FunctionNode): TSESTree.CallExpression | undefined {
  const { calls, passedTo, isOpen } = run.graph.use(target);
  if (isOpen) return undefined;
  if (calls.length === 0 && passedTo.length === 1) return passedTo[0] && isInterval(passedTo[0]) ? passedTo[0] : undefined;
  const [call] = calls;
  const around = call && enclosingFunction(call);
  return calls.length === 1 && passedTo.length === 0 && around && isWrapper(around, call) ? onlyTimer(run, around) : undefined;
}

function isInterval(call: TSESTree.CallExpression): boolean {
  return calleeName(call) === 'setInterval';
}

/** `() => flush()`, `() => { void flush(); }` */
function isWrapper(node: FunctionNode, call: TSESTree.Node): boolean {
  if (node.type === T.FunctionDeclaration) return false;
  return node.body.type !== T.BlockStatement || (node.body.body.length === 1 && node.body.range[0] <= call.range[0]);
}

function finding(kind: LossyFlush['kind'], place: Place, node: TSESTree.Node, reset: TSESTree.Node, call: TSESTree.Node): LossyFlush {
  return { kind, certainty: 'likely', node, reset, name: place.name, data: place.name, call, buffer: undefined };
}
