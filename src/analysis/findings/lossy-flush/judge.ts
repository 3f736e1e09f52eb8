import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { bufferOf } from './buffer.js';
import { isFill, type Change } from './changes.js';
import { isExcluded, mentionsPlace } from './exclusion.js';
import type { LossyFlush } from './finding.js';
import { overlapOf, type Overlap } from './overlap.js';
import { overlaps, type Place } from './places.js';
import type { Hit, Run } from './run.js';
import { calleeName, enclosingFunction, nameOfFunction, walk, type FunctionNode } from './syntax.js';

/** Whether a reset after the wait loses anything: somebody must be able to fill the buffer during the wait. */
export function judgeHit(run: Run, root: FunctionNode, hit: Hit): LossyFlush | undefined {
  const { send, place } = hit;
  const isFlag = hit.empty === 'flag';
  const fills = isFlag ? raisesWithData(run, hit, root) : fillsOf(run, place);
  if (send.isLive && (isFlag || fills.every(isSeenByLoop))) return undefined;
  if (hit.empty === 'nothing' && hit.value && isMirror(run, place)) return undefined;
  const certainty = surestOverlap(run, place, fills, flushOf(run, root, send.node), send.node);
  if (certainty === 'never') return undefined;
  const trust = isFlag ? trustInFlag(run, hit, root) : endsWithOwner(root) ? 'likely' : certainty;
  if (trust === 'never') return undefined;
  return {
    kind: isFlag ? 'loweredAfterWrite' : 'clearedAfterSend',
    certainty: send.isLive || trust === 'likely' ? 'likely' : certainty,
    node: send.node,
    reset: hit.reset,
    name: place.name,
    data: send.place.name,
    buffer: bufferOf(run, root, hit),
    call: send.call,
  };
}

/** The changes that put something into a place. */
export function fillsOf(run: Run, place: Place): Change[] {
  return (run.survey.changes.get(place) ?? []).filter(isFill);
}

/** The function that waits: a callback that runs inside another is part of it. */
export function flushOf(run: Run, root: FunctionNode, node: TSESTree.Node): FunctionNode {
  return run.graph.runner(enclosingFunction(node) ?? root) ?? root;
}

/** How surely any of the fills can happen while the flush waits at a node. */
export function surestOverlap(run: Run, place: Place, fills: readonly Change[], flush: FunctionNode, wait: TSESTree.Node): Overlap {
  let surest: Overlap = 'never';
  for (const fill of fills) {
    const overlap = overlapOf(run.graph, place, fill, flush, run.leaky.has(place));
    if (overlap === 'never' || isExcluded(run.survey, fill, flush, wait)) continue;
    if (overlap === 'certain') return overlap;
    surest = overlap;
  }
  return surest;
}

/** A value that is loaded, extended, and forgotten is a copy of something that is kept elsewhere. */
function isMirror(run: Run, place: Place): boolean {
  return run.survey.changes.get(place)?.some((change) => change.kind === 'other') === true;
}

const endings = /^(?:destroy|dispose|close|stop|shutdown|teardown|terminate|disconnect|unmount|onModuleDestroy|componentWillUnmount)$/i;

/** Whether the function ends the life of what owns the buffer: nobody would send what is added later anyway. */
function endsWithOwner(root: FunctionNode): boolean {
  return endings.test(nameOfFunction(root) ?? '');
}

/** A flag says that there is something to write if that is what it is asked for; else only its name can say so. */
function trustInFlag(run: Run, hit: Hit, root: FunctionNode): Overlap {
  if (isAskedBefore(run, hit.place, hit.send.node, root)) return 'certain';
  const around = run.graph.use(root).calls.some((call) => isAskedBefore(run, hit.place, call, enclosingFunction(call)));
  if (around) return 'certain';
  return /dirty|unsaved|modified|changed|stale|pending/i.test(hit.place.name) ? 'likely' : 'never';
}

/** Whether a test of the flag, in the same function, stands around or before a node. */
function isAskedBefore(run: Run, flag: Place, node: TSESTree.Node, within: TSESTree.Node | undefined): boolean {
  let isAsked = false;
  walk(within ?? run.survey.module.ast, run.survey.module.visitorKeys, (test) => {
    if (isAsked || test.range[0] >= node.range[0]) return false;
    const isTest = test.type === T.IfStatement || test.type === T.ConditionalExpression || test.type === T.WhileStatement;
    const condition = isTest ? test.test : test.type === T.LogicalExpression ? test.left : undefined;
    if (condition && mentionsPlace(run.survey, condition, new Set([flag]))) isAsked = true;
    return true;
  });
  return isAsked;
}

/** A loop that runs over the list itself comes to what was pushed meanwhile; a key that it has passed does not come again. */
function isSeenByLoop({ node }: Change): boolean {
  return 'callee' in node && calleeName(node) === 'push';
}

/** Code that raises a flag because it has changed the data which the flush writes. */
function raisesWithData(run: Run, hit: Hit, root: FunctionNode): Change[] {
  const { changes, resets } = run.survey;
  const raises = (changes.get(hit.place) ?? []).filter((change) => change.kind === 'raise');
  const changers = new Set<FunctionNode | undefined>();
  for (const [place, list] of changes) {
    if (place !== hit.place && overlaps(place, hit.send.place)) for (const change of list) changers.add(enclosingFunction(change.node));
  }
  const lowering = new Set((resets.get(hit.place) ?? []).map((reset) => enclosingFunction(reset.node)));
  return raises.filter((raise) => {
    const raiser = enclosingFunction(raise.node);
    return raiser !== root && changers.has(raiser) && !lowering.has(raiser);
  });
}
