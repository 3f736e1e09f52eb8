import type { TSESTree } from '@typescript-eslint/utils';

import { bufferOf } from './buffer.js';
import { isFill, type Change } from './changes.js';
import { isExcluded } from './exclusion.js';
import type { LossyFlush } from './finding.js';
import { overlapOf, type Overlap } from './overlap.js';
import { overlaps, type Place } from './places.js';
import type { Hit, Run } from './run.js';
import { calleeName, enclosingFunction, type FunctionNode } from './syntax.js';

/** Whether a reset after the wait loses anything: somebody must be able to fill the buffer during the wait. */
export function judgeHit(run: Run, root: FunctionNode, hit: Hit): LossyFlush | undefined {
  const { send, place } = hit;
  const isFlag = hit.empty === 'flag';
  const fills = isFlag ? raisesWithData(run, hit, root) : fillsOf(run, place);
  if (send.isLive && (isFlag || fills.every(isSeenByLoop))) return undefined;
  const certainty = surestOverlap(run, place, fills, flushOf(run, root, send.node), send.node);
  if (certainty === 'never') return undefined;
  return {
    kind: isFlag ? 'loweredAfterWrite' : 'clearedAfterSend',
    certainty: send.isLive ? 'likely' : certainty,
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
